package org.hubgraph.bench.worst;

import java.util.Locale;

/**
 * The measured cost of a query.
 *
 * @param reckoned number of objects estimated by the server; -1 if it does not return it
 * @param objects number of objects in the response
 * @param bytes of the response
 * @param cpuMillis processor time of the server in milliseconds; -1 if unknown
 * @param code of the first error, with the limit that it names; null if there are no errors
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

    /** Above 1 the estimate is too low. */
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
