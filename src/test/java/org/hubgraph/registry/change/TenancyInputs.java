package org.hubgraph.registry.change;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;

/** Inputs of tenancies in a packaged hub. */
final class TenancyInputs {
    static final String HUB = "ai-tower";
    static final String TENANCY = "tenancy { id version since until ended premises standing"
            + " hub { slug } tenant { slug } zone { id } citations { source { slug } } }";

    private TenancyInputs() {}

    static Map<String, Object> input(JsonNode tenant) {
        return cited("hub", HUB, "tenant", tenant.get("slug").asText(), "standing", "RESIDENT");
    }

    static JsonNode created(Map<String, Object> input) {
        return done("createTenancy", input, TENANCY).get("tenancy");
    }
}
