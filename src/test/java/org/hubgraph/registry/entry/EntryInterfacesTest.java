package org.hubgraph.registry.entry;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;

import static org.hubgraph.testsupport.GraphQLCall.data;
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
    void aBeneficiaryHasTheFieldsOfAnEntry() {
        var backings = data("{ funds { nodes { backings { nodes { beneficiary { " + COMMON + " } } } } } }")
                .at("/funds/nodes")
                .findValues("beneficiary");

        assertFalse(backings.isEmpty());
        backings.forEach(beneficiary -> assertTrue(beneficiary.get("citations").isArray(), beneficiary::toString));
    }
}
