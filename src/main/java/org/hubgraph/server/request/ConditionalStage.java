package org.hubgraph.server.request;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.hubgraph.database.replica.PrimarySilent;
import org.hubgraph.database.replica.Replica;
import org.hubgraph.database.version.RegistryVersion;
import org.hubgraph.database.version.UnreadVersion;
import org.hubgraph.server.cache.Outcome;
import org.hubgraph.server.cache.ResponseCache;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * Responds with 304 to a conditional request if the registry has not changed (RFC 9110, section 13), and adds the
 * entity tag to responses for HTTP caches. A 304 costs the client one request and no objects.
 */
@Singleton
class ConditionalStage implements Stage {
    private final RegistryVersion versions;
    private final Replica replica;
    private final ResponseCache cache;
    private final HttpCaching caching;
    private final CostExtension cost;

    ConditionalStage(
            RegistryVersion versions, Replica replica, ResponseCache cache, HttpCaching caching, CostExtension cost) {
        this.versions = versions;
        this.replica = replica;
        this.cache = cache;
        this.caching = caching;
        this.cost = cost;
    }

    @Override
    public Outcome<GraphQLResponse> handle(Operation operation, Next next) {
        if (!operation.isForCaches() && !cache.isEnabled()) {
            return next.handle(operation);
        }
        String key = CacheKey.of(operation.admitted().document(), operation.request(), operation.caller());
        String known = operation.isForCaches() ? operation.context().ifNoneMatch() : null;
        Optional<String> version = cache.isEnabled() || known != null ? version(operation) : Optional.empty();
        if (known != null && version.isPresent()) {
            var tag = caching.tag(key, version.get(), operation.context().representation());
            if (tag.isAmong(known)) {
                return Outcome.incomplete(GraphQLResponse.notModified().with(caching.headers(tag, operation.caller())));
            }
        }
        return respond(
                operation, key, next.handle(operation.cachedAs(key, cache.isEnabled() ? version : Optional.empty())));
    }

    private Outcome<GraphQLResponse> respond(Operation operation, String key, Outcome<GraphQLResponse> outcome) {
        if (outcome.complete() == null) {
            return outcome;
        }
        var response = GraphQLResponse.of(outcome.complete(), cost.of(operation));
        if (!operation.isForCaches()) {
            return Outcome.incomplete(response);
        }
        var tag = caching.tag(
                key, outcome.complete().version(), operation.context().representation());
        return Outcome.incomplete(response.with(caching.headers(tag, operation.caller())));
    }

    /** Empty if the version cannot be read: the query that runs next reports the reason. */
    private Optional<String> version(Operation operation) {
        try {
            return Optional.of(operation
                    .standby()
                    .map(standby -> versions.read(standby.connection()))
                    .orElseGet(() -> replica.readPrimary(versions::current)));
        } catch (UnreadVersion | PrimarySilent failure) {
            return Optional.empty();
        }
    }
}
