package org.hubgraph.server.webhook;

import java.net.URI;
import java.net.URISyntaxException;

import org.hubgraph.failure.Invalid;

/**
 * The address of a receiver, taken apart.
 *
 * @param host a name, or the literal of an address with the brackets of IPv6
 * @param path with the query
 */
record Target(boolean tls, String host, int port, String path) {
    private static final int LONGEST = 2_000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int LAST_PORT = 65_535;

    /** The host, with the port unless it is that of the scheme. */
    String authority() {
        return port == (tls ? HTTPS : HTTP) ? host : host + ":" + port;
    }

    /** @throws Invalid if the text is no address of a receiver */
    static Target of(String text) {
        if (text.length() > LONGEST) {
            throw new Invalid("address has more than " + LONGEST + " characters.");
        }
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException malformed) {
            throw new Invalid("address is not a URL.");
        }
        boolean tls = "https".equalsIgnoreCase(uri.getScheme());
        if (!tls && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new Invalid("address must begin with https://.");
        }
        String host = uri.getHost();
        if (host == null || !Hosts.isName(host) && Hosts.literal(host).isEmpty()) {
            throw new Invalid("address needs a host: a name, or an IP address in its usual notation.");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new Invalid("address must have no user name, no password and no fragment.");
        }
        if (!text.chars().allMatch(character -> character > ' ' && character < 0x7F)) {
            throw new Invalid("address must be in ASCII.");
        }
        int port = uri.getPort() < 0 ? tls ? HTTPS : HTTP : uri.getPort();
        if (port < 1 || port > LAST_PORT) {
            throw new Invalid("address has a port that is not from 1 to " + LAST_PORT + ".");
        }
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new Target(tls, host, port, uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }
}
