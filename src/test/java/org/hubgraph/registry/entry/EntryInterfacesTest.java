package org.hubgraph.registry.entry;

import java.util.List;
import java.util.Locale;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;

import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Clients can select what all entries have in common without a fragment for each type. */
@EachDatabase
@QuarkusTest
class EntryInterfacesTest {
    private static final String COMMON =
            "id slug name names { text } description version createdAt updatedAt externalIds { scheme value }"
                    + " citations { source { slug } } unsupportedCitations { field } history { totalCount }";

    @Test
    void anOrganisationHasTheFieldsOfAnEntry() {
        var affiliations = data("{ people { nodes { affiliations { nodes { organisation { " + COMMON + " } } } } } }")
                .at("/people/nodes")
                .findValues("organisation");

        assertFalse(affiliations.isEmpty());
        affiliations.forEach(
                organisation -> assertFalse(organisation.get("name").asText().isEmpty(), organisation::toString));
    }

    @Test
    void anOrganisationTellsHowToReachIt() {
        String contact = " website email phone links { url }";
        var affiliations = data("{ people { nodes { affiliations { nodes { organisation { __typename" + contact
                        + " ... on Hub {" + asOf("hub", contact) + " } ... on Tenant {" + asOf("tenant", contact)
                        + " } ... on Fund {" + asOf("fund", contact) + " } } } } } } }")
                .at("/people/nodes")
                .findValues("organisation");

        long known = 0;
        for (var organisation : affiliations) {
            String type = organisation.get("__typename").asText().toLowerCase(Locale.ROOT);
            for (String field : List.of("website", "email", "phone", "links")) {
                assertEquals(organisation.get(type + "_" + field), organisation.get(field), organisation::toString);
            }
            known += organisation.get("website").isNull() ? 0 : 1;
        }
        assertTrue(known > 0);
    }

    /** The same fields under other names. */
    private static String asOf(String type, String fields) {
        return fields.replaceAll(" (website|email|phone|links)", " " + type + "_$1: $1");
    }

    @Test
    void aBeneficiaryHasTheFieldsOfAnEntry() {
        var backings = data("{ funds { nodes { backings { nodes { beneficiary { " + COMMON + " } } } } } }")
                .at("/funds/nodes")
                .findValues("beneficiary");

        assertFalse(backings.isEmpty());
        backings.forEach(beneficiary -> assertTrue(beneficiary.get("citations").isArray(), beneficiary::toString));
    }
}
