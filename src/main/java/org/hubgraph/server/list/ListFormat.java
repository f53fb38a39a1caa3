package org.hubgraph.server.list;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.hubgraph.failure.Invalid;
import org.hubgraph.server.document.UrlParameters;
import org.hubgraph.server.http.Exchange;

/** The formats of files of lists. */
public enum ListFormat {
    CSV("csv", "text/csv", "; charset=utf-8; header=present"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ""),
    JSON_LINES("jsonl", "application/jsonl", "; charset=utf-8");

    /** Another name of JSON Lines. */
    private static final String NDJSON = "application/x-ndjson";

    private static final List<String> TYPES = List.of(CSV.type, XLSX.type, JSON_LINES.type, NDJSON);

    private final String ending;
    private final String type;
    private final String parameters;

    ListFormat(String ending, String type, String parameters) {
        this.ending = ending;
        this.type = type;
        this.parameters = parameters;
    }

    /** The ending of file names, without a dot. */
    String ending() {
        return ending;
    }

    /** The media type without parameters. */
    public String mediaType() {
        return type;
    }

    String contentType() {
        return type + parameters;
    }

    /** Whether the bytes are compressed. */
    public boolean isCompressed() {
        return this == XLSX;
    }

    /** Whether a request asks for a file by {@code Accept}, or chooses the format of its response without it. */
    public static boolean isChosen(Exchange exchange) {
        try {
            return exchange.named(TYPES).isPresent() || named(exchange) != null;
        } catch (Invalid malformed) {
            // The reason why it is refused.
            return true;
        }
    }

    /** The value of the parameter {@code format}; null if there is none. */
    private static String named(Exchange exchange) {
        return UrlParameters.one("format", UrlParameters.all(exchange.request().query()));
    }

    /**
     * The format that a request asks for: with the parameter {@code format} of its URL, otherwise with {@code Accept}.
     *
     * @return empty if it asks for a response in JSON or events
     * @throws Invalid if the format is unknown, or the URL is malformed
     */
    public static Optional<ListFormat> of(Exchange exchange) {
        String named = named(exchange);
        if (named == null) {
            return exchange.named(TYPES).map(ListFormat::ofType);
        }
        if (named.equals("json")) {
            return Optional.empty();
        }
        return Optional.of(ofEnding(named).orElseThrow(() -> new Invalid("format must be csv, xlsx, jsonl or json.")));
    }

    /** The format of files with an ending. */
    public static Optional<ListFormat> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst();
    }

    private static ListFormat ofType(String type) {
        return Arrays.stream(values())
                .filter(format -> format.type.equals(type))
                .findFirst()
                .orElse(JSON_LINES);
    }
}
