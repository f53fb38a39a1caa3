package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;

import static org.hubgraph.registry.importing.run.TextImports.found;
import static org.junit.jupiter.api.Assertions.assertEquals;

@EachDatabase
@QuarkusTest
class SuspectObjectsTest {
    private static final String MAPPING = """
            mapping: pairs
            source: {slug: tenants-spreadsheet, publisher: Sender of the file, title: Spreadsheet of organisations}
            records:
              - type: tenant
                fields:
                  names: [{text: seller, kind: {value: OFFICIAL}}]
                  kinds: {value: COMPANY}
                  country: country
                  places: [{country: country, city: city}]
                  website: seller_site
              - type: tenant
                fields:
                  names: [{text: buyer, kind: {value: OFFICIAL}}]
                  kinds: {value: COMPANY}
                  country: country
                  places: [{country: country, city: city}]
                  website: buyer_site
            """;

    @Inject
    TextImports imports;

    @Inject
    ImportDecisions decisions;

    @AfterEach
    void takeBack() {
        imports.takeBackAll("Zorvelt");
    }

    @Test
    void aDecisionIsAboutOneOfTwoObjectsOfTheSameTypeWithoutKeys() throws IOException {
        imports.run("""
                record_id,name,kind,country,city,website
                1,Zorvelt Harbour Optics,company,DE,Hamburg,https://zorvelt-optics.example
                2,Zorvelt Colour Foundry,company,DE,Hamburg,https://zorvelt-foundry.example
                """, "tenants");
        var run = imports.run("""
                seller,seller_site,buyer,buyer_site,country,city
                Zorvelt Harbor Optics,https://other-optics.example,Zorvelt Color Foundry,https://other-foundry.example,DE,Hamburg
                """, MAPPING);
        assertEquals(List.of("SUSPECT", "SUSPECT"), imports.objects(run, 0));
        String second =
                imports.detail(run, 0).at("/objects/1/candidates/0/slug").asText();

        decisions.decide(run.id, TextImports.ACTOR, new ImportDecisions.Decision(1, 1, second));
        assertEquals(List.of("SUSPECT", "LINKED"), imports.objects(run, 0));
        assertEquals(
                "zorvelt-colour-foundry",
                imports.detail(run, 0).at("/objects/1/slug").asText());

        decisions.decide(run.id, TextImports.ACTOR, new ImportDecisions.Decision(1, 0, null));
        assertEquals(List.of("CREATED", "LINKED"), imports.objects(run, 0));
        assertEquals(3, found("Zorvelt").size());
    }

    @Test
    void whatReferredToAnObjectByItsNameFollowsItsDecision() throws IOException {
        imports.run("record_id,name,sectors\n1,Zorvelt Mills,Zorvelt Renewable Harbour Energy\n", "tenants");
        var run = imports.run("record_id,name,sectors\n2,Zorvelt Dyes,Zorvelt Renewable Harbor Energie\n", "tenants");
        assertEquals(List.of("SUSPECT", "WAITING"), imports.objects(run, 0));

        decisions.decide(
                run.id, TextImports.ACTOR, new ImportDecisions.Decision(1, 0, "zorvelt-renewable-harbour-energy"));

        assertEquals(List.of("LINKED", "CREATED"), imports.objects(run, 0));
    }
}
