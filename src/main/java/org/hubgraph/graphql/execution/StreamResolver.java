package org.hubgraph.graphql.execution;

import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.hubgraph.graphql.stream.EventStream;

/**
 * Resolves a root field of a subscription. The annotated method is called once, to open the stream. After that the
 * sources are the events of the stream, and the value of the field is the event (specification, section 6.2.3.2).
 */
final class StreamResolver implements Resolver {
    private final Resolver opening;

    /** @param opening resolves the stream */
    StreamResolver(Resolver opening) {
        this.opening = opening;
    }

    EventStream<?> open(Arguments arguments) throws Exception {
        return (EventStream<?>)
                opening.resolve(Collections.singletonList(null), arguments).get(0);
    }

    @Override
    public List<?> resolve(List<Object> events, Arguments arguments) {
        return events;
    }

    @Override
    public Set<String> rolesAllowed() {
        return opening.rolesAllowed();
    }

    @Override
    public boolean isAccessor() {
        return true;
    }
}
