package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.util.List;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.GraphQLCall;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Rows of a later file that change names, places and ids. */
@QuarkusTest
class ChangedListsTest {
    private static final String HEADER = "record_id,name,other_name,language,kind,country,city,street,postcode\n";
    private static final String IDS = """
            mapping: ids
            source: {slug: zorvelt-ids, publisher: Zorvelt}
            records:
              - type: tenant
                key: id
                fields:
                  names: [{text: name, kind: {value: OFFICIAL}}]
                  kinds: {value: COMPANY}
                  externalIds:
                    - {scheme: {value: ROR}, value: ror, preferred: {value: 'true'}}
                    - {scheme: {value: LEI}, value: lei, disputed: {value: 'true'}}
                    - {scheme: {value: WIKIDATA}, value: wikidata}
            """;

    @Inject
    TextImports imports;

    @AfterEach
    void takeBack() {
        imports.takeBackAll("Zorvelt");
    }

    private static JsonNode present() {
        return GraphQLCall.data("""
                { tenants(filter: { name: { startsWith: "Zorvelt" } }) { nodes { name
                  names { text language kind } places { country city street postcode }
                  externalIds { scheme value preferred disputed } } } }""").at("/tenants/nodes/0");
    }

    @Test
    void theNewNameIsDisplayedAndTheFormerOneIsAnAlias() throws IOException {
        imports.run(HEADER + "1,Zorvelt Mill,Zorvelt Weaving,en,company,DE,Hamburg,,\n", "tenants");
        var before = present();

        var run = imports.run(
                HEADER + "1,Zorvelt Works,Zorvelt Mill|Zorvelt Weaving,de,company,DE,Hamburg,,\n", "tenants");

        assertEquals(List.of("UPDATED"), imports.outcomes(run));
        var present = present();
        assertEquals("Zorvelt Works", present.path("name").asText());
        assertEquals(
                List.of("Zorvelt Works", "Zorvelt Mill", "Zorvelt Weaving"),
                present.path("names").findValuesAsText("text"));
        assertEquals(
                List.of("OFFICIAL", "ALIAS", "ALIAS"), present.path("names").findValuesAsText("kind"));
        assertEquals(List.of("de", "de", "de"), present.path("names").findValuesAsText("language"));
        imports.undoLast();
        assertEquals(before, present());
    }

    @Test
    void emptyCellsClearPartsOfAPlace() throws IOException {
        imports.run(HEADER + "1,Zorvelt Mill,,en,company,DE,Hamburg,Zorveltweg 1,20095\n", "tenants");

        var run = imports.run(HEADER + "1,Zorvelt Mill,,en,company,DE,Hamburg,,\n", "tenants");

        assertEquals(List.of("UPDATED"), imports.outcomes(run));
        assertEquals(
                "[{\"country\":\"DE\",\"city\":\"Hamburg\",\"street\":null,\"postcode\":null}]",
                present().path("places").toString());
    }

    @Test
    void aDefaultDoesNotReplaceWhatAnEarlierFileSaid() throws IOException {
        imports.run("record_id,name,lang,description\n1,Zorvelt Mill,de,Webt.\n", "tenants");

        var run = imports.run("record_id,name,description\n1,Zorvelt Mill,Webt.\n", "tenants");

        assertEquals(List.of("UNCHANGED"), imports.outcomes(run), () -> imports.detail(run, 0)
                .toString());
        var changed = imports.run("record_id,name,description\n1,Zorvelt Mill,Webt Tuch.\n", "tenants");
        assertEquals(
                "[\"descriptions\"]",
                imports.detail(changed, 0).at("/objects/0/fields").toString());
    }

    @Test
    void anotherIdLeavesThoseThatAreThereAsTheyAre() throws IOException {
        imports.run("id,name,ror,lei,wikidata\n1,Zorvelt Mill,05gq02987,5493001KJTIIGC8Y1R12,\n", IDS);
        var before = present().path("externalIds");
        assertEquals(List.of("false", "true"), before.findValuesAsText("preferred"));
        assertEquals(List.of("true", "false"), before.findValuesAsText("disputed"));

        var run = imports.run("id,name,ror,lei,wikidata\n1,Zorvelt Mill,05gq02987,5493001KJTIIGC8Y1R12,Q42\n", IDS);

        assertEquals(List.of("UPDATED"), imports.outcomes(run));
        var ids = present().path("externalIds");
        assertEquals(before.get(0), ids.get(0));
        assertEquals(before.get(1), ids.get(1));
        assertEquals("Q42", ids.get(2).path("value").asText());
        imports.undoLast();
        assertEquals(before, present().path("externalIds"));
    }
}
