package org.hubgraph.server.request;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.inject.Singleton;

import org.hubgraph.limit.Limits;

/** The member {@code cost} of the extensions of a response. */
@Singleton
class CostExtension {
    private final Limits limits;

    CostExtension(Limits limits) {
        this.limits = limits;
    }

    /** Empty for a response to HTTP caches, which must not depend on the client. */
    Map<String, ?> of(Operation operation) {
        if (operation.isForCaches()) {
            return Map.of();
        }
        var cost = new LinkedHashMap<String, Object>();
        cost.put("objects", operation.prepared().cost());
        cost.put("allowed", limits.responseObjects());
        cost.put("leftThisMinute", operation.caller().quota().objectsLeft());
        return Map.of("cost", cost);
    }
}
