package org.hubgraph.failure;

import java.util.Map;

/** A request, or the requests of one client, exceed a limit. */
public final class LimitExceeded extends Failure {
    private static final long serialVersionUID = 1L;

    private final String limit;

    /**
     * @param limit the name of the setting below {@code hubgraph.limit}, such as {@code page-edges}
     * @param actual the actual value, with the number if it is known: "The document has 201 aliases"
     * @param allowed the limit, in its unit
     * @param advice what the client can do instead
     */
    public LimitExceeded(String limit, String actual, long allowed, String advice) {
        super(Code.LIMIT_EXCEEDED, actual + "; at most " + allowed + " allowed (limit " + limit + "). " + advice);
        this.limit = limit;
    }

    public String limit() {
        return limit;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("limit", limit);
    }
}
