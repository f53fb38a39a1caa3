package org.hubgraph.server.importing;

import java.util.Locale;
import java.util.Set;

/** The media types of files. The format is recognised from the file, not from its type. */
final class UploadTypes {
    static final String EXAMPLES = "text/csv, application/json, application/gzip or application/octet-stream";

    private static final Set<String> ACCEPTED = Set.of(
            "text/csv",
            "text/tab-separated-values",
            "application/json",
            "application/x-ndjson",
            "application/jsonl",
            "application/geo+json",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/gzip",
            "application/x-gzip",
            "application/zip",
            "application/octet-stream");

    private UploadTypes() {}

    /** @param contentType may be null */
    static boolean isAccepted(String contentType) {
        return contentType != null
                && ACCEPTED.contains(contentType.split(";")[0].strip().toLowerCase(Locale.ROOT));
    }
}
