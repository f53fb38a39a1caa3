package org.hubgraph.database.session;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The hosts of a JDBC URL of PostgreSQL, {@code jdbc:postgresql://first:5432,second:5432/database?parameter=value}.
 *
 * @param names {@code host} or {@code host:port}, as in the URL, in its order
 * @param database the rest of the URL, from the slash on, without the parameters that choose among several hosts
 */
public record DatabaseHosts(List<String> names, String database) {
    private static final String PREFIX = "jdbc:postgresql://";
    private static final String DEFAULT_PORT = ":5432";
    private static final Pattern FORM = Pattern.compile(Pattern.quote(PREFIX) + "([^/?]+)(.*)");
    private static final Pattern CHOICE =
            Pattern.compile("([?&])(?:targetServerType|loadBalanceHosts|hostRecheckSeconds)=[^&]*");

    /** No hosts for a URL of another form. */
    public static DatabaseHosts of(String url) {
        var parts = FORM.matcher(url);
        if (!parts.matches()) {
            return new DatabaseHosts(List.of(), "");
        }
        String rest = CHOICE.matcher(parts.group(2)).replaceAll("$1");
        return new DatabaseHosts(
                Arrays.stream(parts.group(1).split(",")).map(String::strip).toList(),
                rest.replaceAll("&{2,}", "&").replace("?&", "?").replaceAll("[?&]$", ""));
    }

    /** The URL of one of the hosts alone, whatever its role. */
    public String url(String name) {
        return PREFIX + name + database;
    }

    /** Whether the host is among these, by its name and port. */
    public boolean contain(String name) {
        return names.stream().anyMatch(known -> complete(known).equalsIgnoreCase(complete(name)));
    }

    private static String complete(String name) {
        return name.matches(".*:\\d+") ? name : name + DEFAULT_PORT;
    }
}
