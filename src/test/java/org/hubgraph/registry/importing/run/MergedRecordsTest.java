package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GraphQLCall;

import static org.hubgraph.testsupport.Twins.hub;
import static org.hubgraph.testsupport.Twins.merged;
import static org.hubgraph.testsupport.Twins.tenant;
import static org.hubgraph.testsupport.Twins.undone;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Files about entries that were merged since an earlier file. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class MergedRecordsTest {
    private static final String TENANCIES = """
            mapping: merged-tenancies
            source: {slug: merged-tenancies, publisher: Made up for a test of imports}
            records:
              - type: tenancy
                fields:
                  hub: {name: hub}
                  tenant: {name: tenant}
                  standing: {value: RESIDENT}
                  since: since
                  until: until
            """;
    private static final String HEAD = "hub,tenant,since,until\n";
    private static final String RECORD = "record_id,name,kind,founded\nr1,Plorkin Works,company,";

    @Inject
    TextImports imports;

    @Inject
    Imports all;

    @AfterEach
    void takeBack() {
        imports.takeBack();
    }

    @Test
    void aRelationWithoutAKeyIsFoundAfterItsEndsAreMerged() throws IOException {
        var survivor = tenant("Vexlund Works");
        var merged = tenant("Vexlund Mills");
        var park = hub("Vexlund Park");
        var site = hub("Vexlund Site");
        String file = HEAD + "Vexlund Site,Vexlund Mills,2020,2022\n";
        assertOutcomes(file, "CREATED");

        var now = merged("tenant", survivor, merged);
        merged("hub", park, site);

        assertOutcomes(file, "UNCHANGED");
        assertOutcomes(file.replace("2022", "2023"), "UPDATED");
        assertOutcomes(file.replace("2022", "2023"), "UNCHANGED");
        assertEquals(List.of("2023"), untils(survivor));

        undone(merged, present(now));

        assertOutcomes(file.replace("2022", "2023"), "UNCHANGED");
        assertEquals(List.of("2023"), untils(merged));
    }

    @Test
    void relationsThatBecomeEqualByAMergeStayApart() throws IOException {
        var survivor = tenant("Dorvane Works");
        var merged = tenant("Dorvane Mills");
        hub("Dorvane Park");
        String ofMerged = "Dorvane Park,Dorvane Mills,2020,2022\n";
        String ofSurvivor = "Dorvane Park,Dorvane Works,2020,2023\n";
        assertOutcomes(HEAD + ofMerged + ofSurvivor, "CREATED", "CREATED");

        merged("tenant", survivor, merged);

        for (int again = 0; again < 2; again++) {
            assertOutcomes(HEAD + ofMerged + ofSurvivor, "UNCHANGED", "UNCHANGED");
        }
        String changed = HEAD + ofMerged.replace("2022", "2024") + ofSurvivor;
        imports.run(changed, TENANCIES);
        assertOutcomes(changed, "UNCHANGED", "UNCHANGED");
        assertEquals(List.of("2023", "2024"), untils(survivor));
    }

    @Test
    void aRecordLeadsToItsOwnEntryAfterAMergeIsUndone() throws IOException {
        assertEquals(List.of("CREATED"), imports.outcomes(imports.run(RECORD + "2001\n", "tenants")));
        var merged = TextImports.found("Plorkin Works").get(0);
        var survivor = tenant("Plorkin Holdings", "foundedOn", "1990");
        var now = merged("tenant", survivor, merged);

        var run = imports.run(RECORD + "2005\n", "tenants");
        assertEquals(List.of("UPDATED"), imports.outcomes(run));
        assertEquals(List.of(), all.undo(run.id, TextImports.ACTOR));
        assertEquals("1990", present(now).path("foundedOn").asText());
        assertEquals(List.of("UPDATED"), imports.outcomes(imports.run(RECORD + "2005\n", "tenants")));
        assertEquals("2005", present(now).path("foundedOn").asText());

        undone(merged, present(now));

        assertEquals(List.of("UPDATED"), imports.outcomes(imports.run(RECORD + "2009\n", "tenants")));
        assertEquals("2009", present(merged).path("foundedOn").asText());
        assertEquals("2005", present(survivor).path("foundedOn").asText());
    }

    private void assertOutcomes(String file, String... wanted) throws IOException {
        assertEquals(List.of(wanted), imports.outcomes(imports.run(file, TENANCIES)));
    }

    private static List<String> untils(JsonNode tenant) {
        return GraphQLCall.texts(present(tenant).at("/tenancies/nodes"), "/until").stream()
                .sorted()
                .toList();
    }

    private static JsonNode present(JsonNode tenant) {
        return GraphQLCall.data(
                        "query ($id: ID) { tenant(id: $id) { id slug version foundedOn"
                                + " tenancies { nodes { until } } } }",
                        Map.of("id", tenant.get("id").asText()))
                .get("tenant");
    }
}
