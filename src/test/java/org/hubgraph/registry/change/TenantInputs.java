package org.hubgraph.registry.change;

import java.util.List;
import java.util.Map;

import org.hubgraph.testsupport.Curation;

import static org.hubgraph.testsupport.Curation.entry;
import static org.hubgraph.testsupport.Curation.name;
import static org.hubgraph.testsupport.Curation.with;
import static org.hubgraph.testsupport.GraphQLCall.data;

/** Inputs of tenants. */
final class TenantInputs {
    static final Curation TENANTS = new Curation("Tenant", """
            id slug version name names { text language kind } description sectors { slug } foundedOn dissolvedOn country listedIn
            website externalIds { scheme value } citations { field quote quoteLanguage rank source { slug } }""");

    private TenantInputs() {}

    static Map<String, Object> input(String name) {
        return with(entry(name), Map.of("kinds", List.of("COMPANY")));
    }

    static int tenants() {
        return data("{ tenants { totalCount } }").at("/tenants/totalCount").asInt();
    }
}
