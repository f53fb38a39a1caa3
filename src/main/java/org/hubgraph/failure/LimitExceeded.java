package org.hubgraph.failure;

import java.util.Map;

/** More was asked for than one request, or one client within a minute, may have. */
public final class LimitExceeded extends Failure {
    private static final long serialVersionUID = 1L;

    private final String limit;

    /**
     * @param limit the setting below {@code hubgraph.limit} that sets it, such as {@code page-edges}
     * @param actual what was asked for, with the number where it is known: "The document has 201 aliases"
     * @param allowed in the unit of the limit
     * @param advice what to do instead
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
