package org.hubgraph.bench.worst;

import java.util.Locale;

/**
 * What a query came to.
 *
 * @param reckoned objects, as the server says; -1 where it does not
 * @param objects that really are in the response
 * @param bytes of the response
 * @param cpuMillis of the server; -1 where it is not known
 * @param code of the first error, with the limit that it names; null without errors
 */
public record Measured(String query, long reckoned, long objects, long bytes, long cpuMillis, String code) {
    private static final int SHOWN = 160;

    static String heading() {
        return String.format(
                Locale.ROOT,
                "%10s %10s %6s %10s %8s  %s%n",
                "reckoned",
                "objects",
                "ratio",
                "bytes",
                "CPU ms",
                "query");
    }

    /** Above 1 the reckoning is wrong. */
    public double ratio() {
        return reckoned <= 0 ? 0 : (double) objects / reckoned;
    }

    String line() {
        String text = query.replaceAll("\\s+", " ").replaceAll("(\"[^\"]+\" )\\1+", "$1... ");
        return String.format(
                Locale.ROOT,
                "%10d %10d %6.2f %10d %8d  %s%s%n",
                reckoned,
                objects,
                ratio(),
                bytes,
                cpuMillis,
                code == null ? "" : "[" + code + "] ",
                text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...");
    }
}
