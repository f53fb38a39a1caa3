package org.hubgraph.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The syntax of absolute http and https URLs (RFC 3986, sections 3 and 4.3; RFC 9110, sections 4.2.1 to 4.2.4). */
public final class WebAddressForm {
    private static final int LONGEST = 2000;
    private static final int LARGEST_PORT = 65_535;

    private static final String PERCENT = "%[0-9A-Fa-f]{2}";
    private static final String PLAIN = "A-Za-z0-9._~!$&'()*+,;=\\-";
    private static final Pattern PARTS = Pattern.compile(
            "(?<scheme>[A-Za-z]+)://(?<authority>[^/?#]*+)(?<path>[^?#]*+)(?<query>\\?[^#]*+)?(?<fragment>#.*+)?");
    private static final Pattern AUTHORITY =
            Pattern.compile("(?<host>\\[[^\\[\\]]*+]|[^:\\[\\]]*+)(:(?<port>[0-9]*+))?");
    private static final Pattern NAME = Pattern.compile("(?:[" + PLAIN + "]|" + PERCENT + ")++");
    private static final Pattern PATH = Pattern.compile("(?:[" + PLAIN + ":@/]|" + PERCENT + ")*+");
    private static final Pattern QUERY = Pattern.compile("(?:[" + PLAIN + ":@/?]|" + PERCENT + ")*+");
    private static final Pattern FUTURE = Pattern.compile("[vV][0-9A-Fa-f]++\\.[" + PLAIN + ":]++");
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
    private static final Pattern OCTET = Pattern.compile("[0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5]");

    private WebAddressForm() {}

    /** What the author of an invalid address must do to correct it; empty if it is valid. */
    public static Optional<String> fault(String text) {
        if (text.length() > LONGEST) {
            return Optional.of("write at most " + LONGEST + " characters");
        }
        if (text.codePoints().anyMatch(character -> character > 0x7E)) {
            return Optional.of("percent-encode characters that are not ASCII, and write such a host in its xn-- form");
        }
        var parts = PARTS.matcher(text);
        if (!parts.matches() || !isWeb(parts.group("scheme"))) {
            return Optional.of("write an absolute http or https URL");
        }
        if (parts.group("authority").contains("@")) {
            return Optional.of("leave out the user name and the password");
        }
        var authority = AUTHORITY.matcher(parts.group("authority"));
        if (!authority.matches() || !isHost(authority.group("host"))) {
            return Optional.of("write a host as in https://example.org/");
        }
        if (!isPort(authority.group("port"))) {
            return Optional.of("write a port of at most " + LARGEST_PORT);
        }
        boolean rest = PATH.matcher(parts.group("path")).matches()
                && isQuery(parts.group("query"))
                && isQuery(parts.group("fragment"));
        return rest ? Optional.empty() : Optional.of("percent-encode characters that a URL cannot have");
    }

    /**
     * The same form for equivalent addresses (RFC 3986, sections 6.2.2 and 6.2.3): scheme and host in lower case,
     * without the default port, a path that is only a slash, and the fragment.
     *
     * @param text a valid address
     * @throws IllegalArgumentException if it is not valid
     */
    public static String canonical(String text) {
        var parts = PARTS.matcher(text);
        var authority = AUTHORITY.matcher(matching(parts).group("authority"));
        String scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
        String host = matching(authority).group("host").toLowerCase(Locale.ROOT);
        String port = authority.group("port");
        boolean known = port == null || port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
        String query = parts.group("query") == null ? "" : parts.group("query");
        String path = parts.group("path").equals("/") && query.isEmpty() ? "" : parts.group("path");
        return scheme + "://" + host + (known ? "" : ":" + port) + path + query;
    }

    private static Matcher matching(Matcher matcher) {
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a web address");
        }
        return matcher;
    }

    private static boolean isWeb(String scheme) {
        return scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
    }

    private static boolean isQuery(String text) {
        return text == null || QUERY.matcher(text.substring(1)).matches();
    }

    private static boolean isPort(String port) {
        if (port == null || port.isEmpty()) {
            return true;
        }
        String digits = port.replaceFirst("^0+(?=.)", "");
        return digits.length() <= 5 && Integer.parseInt(digits) <= LARGEST_PORT;
    }

    private static boolean isHost(String host) {
        if (!host.startsWith("[")) {
            return NAME.matcher(host).matches();
        }
        String address = host.substring(1, host.length() - 1);
        return FUTURE.matcher(address).matches() || isIpv6(address);
    }

    /** Eight groups, or fewer with one {@code ::} for groups of zeros; the last two may be an IPv4 address. */
    private static boolean isIpv6(String address) {
        String[] halves = address.split("::", -1);
        if (halves.length > 2) {
            return false;
        }
        int groups = 0;
        for (int half = 0; half < halves.length; half++) {
            int found = groups(halves[half], half == halves.length - 1);
            if (found < 0) {
                return false;
            }
            groups += found;
        }
        return halves.length == 2 ? groups < 8 : groups == 8;
    }

    /** The number of groups in a half; -1 if it is malformed. */
    private static int groups(String half, boolean last) {
        if (half.isEmpty()) {
            return 0;
        }
        String[] parts = half.split(":", -1);
        int groups = 0;
        for (int i = 0; i < parts.length; i++) {
            if (GROUP.matcher(parts[i]).matches()) {
                groups++;
            } else if (last && i == parts.length - 1 && isIpv4(parts[i])) {
                groups += 2;
            } else {
                return -1;
            }
        }
        return groups;
    }

    private static boolean isIpv4(String text) {
        String[] octets = text.split("\\.", -1);
        if (octets.length != 4) {
            return false;
        }
        for (String octet : octets) {
            if (!OCTET.matcher(octet).matches()) {
                return false;
            }
        }
        return true;
    }
}
