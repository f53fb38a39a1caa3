package org.hubgraph.server.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hosts of addresses: names, and literals in their one canonical form. */
final class Hosts {
    private static final Pattern NAME = Pattern.compile(
            "(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.?");
    /**
     * A last label that resolvers read as a number: in decimal, octal or hexadecimal. Such a host is an IPv4 address in
     * some notation (WHATWG URL, "ends in a number").
     */
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)\\.?");

    private static final Pattern QUAD = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f.]*+:[0-9a-f:.]*+");
    /** This machine (RFC 6761, section 6.3). */
    private static final Pattern LOOPBACK = Pattern.compile("(?:.*\\.)?localhost\\.?");
    /** Names inside one network, which are never public: RFC 6762, RFC 8375, and the reservation of ICANN. */
    private static final Pattern LOCAL = Pattern.compile("(?:.*\\.)?(?:local|home\\.arpa|internal)\\.?");

    private static final int LONGEST_NAME = 253;

    private Hosts() {}

    /**
     * The address that a host is, if it is four decimal numbers without leading zeros or, with or without brackets, an
     * IPv6 address without a zone. An IPv4-mapped IPv6 address is the IPv4 address that it means.
     */
    static Optional<InetAddress> literal(String host) {
        String text = host.toLowerCase(Locale.ROOT);
        if (text.startsWith("[") && text.endsWith("]")) {
            text = text.substring(1, text.length() - 1);
            if (!HEXADECIMAL.matcher(text).matches()) {
                return Optional.empty();
            }
        }
        if (!QUAD.matcher(text).matches() && !HEXADECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            // Of such a text, Java looks up nothing.
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    /** Whether the host is a name of this machine, whatever a resolver says. */
    static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether the host is a name that no public address can have. */
    static boolean isLocal(String host) {
        return LOCAL.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether the host is a name for the resolver, and no resolver takes it for an address. */
    static boolean isName(String host) {
        String text = host.toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST_NAME
                && NAME.matcher(text).matches()
                && !NUMBER.matcher(text).matches();
    }
}
