package org.hubgraph.graphql.execution;

import java.lang.reflect.Method;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;

import org.hubgraph.graphql.projection.Batched;
import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.graphql.projection.ReadWithSources;
import org.hubgraph.graphql.projection.Reads;
import org.hubgraph.graphql.projection.Statements;

/** A resolver that calls an annotated method, either once for all sources or once for each source. */
final class CalledResolver implements Resolver {
    private static final int UNKNOWN = 2;

    private final ResolverCall call;
    private final Way way;
    private final Set<String> reads;
    private final Set<String> readsWithArguments;
    private final boolean readWithSources;
    private final boolean batched;
    private final int statements;
    private final Set<String> unknownWith;
    private final Set<String> rolesAllowed;
    private final ListSize listSize;

    /** How the method is called for the sources of a level. */
    @FunctionalInterface
    interface Way {
        List<?> resolve(ResolverCall call, List<Object> sources, Arguments arguments) throws Exception;
    }

    /** @param method the method to call; its annotations declare the columns it reads and the roles it requires */
    CalledResolver(ResolverCall call, Way way, Method method) {
        var reads = method.getAnnotation(Reads.class);
        var statements = method.getAnnotation(Statements.class);
        var roles = method.getAnnotation(RolesAllowed.class);
        this.call = call;
        this.way = way;
        this.reads = reads == null ? Set.of() : Set.of(reads.value());
        this.listSize = method.getAnnotation(ListSize.class);
        var all = new HashSet<>(this.reads);
        if (reads != null) {
            all.addAll(List.of(reads.withArguments()));
        }
        this.readsWithArguments = Set.copyOf(all);
        this.batched = method.isAnnotationPresent(Batched.class);
        this.readWithSources = method.isAnnotationPresent(ReadWithSources.class);
        this.statements = statements == null ? UNKNOWN : statements.value();
        this.unknownWith = statements == null ? Set.of() : Set.of(statements.unlessGiven());
        this.rolesAllowed = roles == null ? Set.of() : Set.of(roles.value());
    }

    @Override
    public List<?> resolve(List<Object> sources, Arguments arguments) throws Exception {
        return way.resolve(call, sources, arguments);
    }

    @Override
    public Object argument(String name, Object value) {
        return call.argument(name, value);
    }

    @Override
    public Set<String> reads(boolean arguments) {
        return arguments ? readsWithArguments : reads;
    }

    @Override
    public int statements(Set<String> arguments) {
        return Collections.disjoint(arguments, unknownWith) ? statements : UNKNOWN;
    }

    @Override
    public boolean isBatched() {
        return batched;
    }

    @Override
    public boolean isReadWithSources() {
        return readWithSources;
    }

    @Override
    public ListSize listSize() {
        return listSize;
    }

    @Override
    public Set<String> rolesAllowed() {
        return rolesAllowed;
    }
}
