package org.hubgraph.execution;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.hubgraph.reading.Reads;
import org.hubgraph.reading.Statements;

/** A resolver that calls an annotated method: once, or once for each source. */
final class CalledResolver implements Resolver {
    private static final int UNKNOWN = 2;

    private final ResolverCall call;
    private final Way way;
    private final Set<String> reads;
    private final Set<String> readsWithArguments;
    private final int statements;

    /** How the method is called for all sources. */
    @FunctionalInterface
    interface Way {
        List<?> resolve(ResolverCall call, List<Object> sources, Arguments arguments) throws Exception;
    }

    /**
     * @param reads null if it looks at keys only
     * @param statements null if nobody knows how many it takes
     */
    CalledResolver(ResolverCall call, Way way, Reads reads, Statements statements) {
        this.call = call;
        this.way = way;
        this.reads = reads == null ? Set.of() : Set.of(reads.value());
        var all = new HashSet<>(this.reads);
        if (reads != null) {
            all.addAll(List.of(reads.withArguments()));
        }
        this.readsWithArguments = Set.copyOf(all);
        this.statements = statements == null ? UNKNOWN : statements.value();
    }

    @Override
    public List<?> resolve(List<Object> sources, Arguments arguments) throws Exception {
        return way.resolve(call, sources, arguments);
    }

    @Override
    public Set<String> reads(boolean arguments) {
        return arguments ? readsWithArguments : reads;
    }

    @Override
    public int statements() {
        return statements;
    }
}
