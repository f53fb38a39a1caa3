package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.GraphQLCall;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A file that lacks columns of an earlier one says nothing about them; an empty cell says that there is no value. */
@QuarkusTest
class AbsentColumnsTest {
    /** One value of each column of the ready mapping of organisations. */
    private static final Map<String, String> VALUES = values();

    private static Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("record_id", "1");
        values.put("name", "Zorvelt Mill");
        values.put("language", "en");
        values.put("other_name", "Zorvelt Weaving|Zorvelt Spinning");
        values.put("description", "Weaves.");
        values.put("kind", "company|research");
        values.put("sectors", "Zorvelt Cloth");
        values.put("founded", "2001");
        values.put("dissolved", "2011-05");
        values.put("website", "https://zorvelt.example");
        values.put("email", "info@zorvelt.example");
        values.put("phone", "+49 40 1234567");
        values.put("country", "DE");
        values.put("subdivision", "DE-HH");
        values.put("city", "Hamburg");
        values.put("street", "Zorveltweg 1");
        values.put("postcode", "20095");
        values.put("ror", "https://ror.org/05gq02987");
        values.put("wikidata", "Q42");
        values.put("lei", "5493001KJTIIGC8Y1R12");
        return values;
    }

    @Inject
    TextImports imports;

    @AfterEach
    void takeBack() {
        imports.takeBackAll("Zorvelt");
    }

    private static String file(Map<String, String> values, Iterable<String> columns) {
        var cells = new ArrayList<String>();
        columns.forEach(column -> cells.add(values.get(column)));
        return String.join(",", columns) + "\n" + String.join(",", cells) + "\n";
    }

    private static JsonNode present() {
        return GraphQLCall.data("""
                { tenants(filter: { name: { startsWith: "Zorvelt Mill" } }) { nodes { version
                  names { text language kind } description kinds sectors { name } foundedOn
                  dissolvedOn website email phone country
                  places { country subdivision city street postcode } externalIds { scheme value } } } }""").at("/tenants/nodes/0");
    }

    @Test
    void whatAFileHasNoColumnsForRemains() throws IOException {
        imports.run(file(VALUES, VALUES.keySet()), "tenants");
        var complete = present();
        long seed = Long.getLong("hubgraph.seed", new Random().nextLong());
        System.out.println("AbsentColumnsTest: -Dhubgraph.seed=" + seed);
        var random = new Random(seed);

        for (int i = 0; i < 12; i++) {
            var columns = new ArrayList<>(VALUES.keySet());
            columns.removeAll(List.of("record_id", "name"));
            Collections.shuffle(columns, random);
            var some = new ArrayList<>(List.of("record_id", "name"));
            some.addAll(columns.subList(0, random.nextInt(columns.size())));

            var run = imports.run(file(VALUES, some), "tenants");

            assertEquals(complete, present(), some::toString);
            assertEquals(List.of("UNCHANGED"), imports.outcomes(run), some::toString);
        }
    }

    @Test
    void anEmptyCellClearsAndAChangedOneReplaces() throws IOException {
        imports.run(file(VALUES, VALUES.keySet()), "tenants");
        var changed = new LinkedHashMap<>(VALUES);
        changed.put("name", "Zorvelt Mills");
        changed.put("email", "");
        changed.put("ror", "https://ror.org/03yrm5c26");
        changed.put("city", "Bremen");

        var run =
                imports.run(file(changed, List.of("record_id", "name", "email", "ror", "country", "city")), "tenants");

        assertEquals(List.of("UPDATED"), imports.outcomes(run));
        var present = present();
        assertEquals(
                List.of("Zorvelt Mills", "Zorvelt Weaving", "Zorvelt Spinning"),
                present.path("names").findValuesAsText("text"));
        assertEquals("", present.path("email").asText(""));
        assertEquals(
                List.of("5493001KJTIIGC8Y1R12", "03yrm5c26", "Q42"),
                present.path("externalIds").findValuesAsText("value"));
        assertEquals(List.of("Bremen"), present.path("places").findValuesAsText("city"), present::toString);
        assertEquals("https://zorvelt.example", present.path("website").asText());
        assertEquals("Weaves.", present.path("description").asText());
    }

    @Test
    void whatAMappingHasNoRuleForRemains() throws IOException {
        imports.run(file(VALUES, VALUES.keySet()), "tenants");
        var complete = present();

        var run = imports.run("id,name,mail\n1,Zorvelt Mill,office@zorvelt.example\n", """
                mapping: mails
                source: {slug: tenants-spreadsheet, publisher: Sender of the file, title: Spreadsheet of organisations}
                records:
                  - type: tenant
                    key: id
                    fields: {names: [{text: name, kind: {value: OFFICIAL}}], kinds: {value: COMPANY}, email: mail}
                """);

        assertEquals(List.of("UPDATED"), imports.outcomes(run));
        var present = present();
        assertEquals("office@zorvelt.example", present.path("email").asText());
        assertEquals(complete.path("website"), present.path("website"));
        assertEquals(complete.path("externalIds"), present.path("externalIds"));
        assertEquals(complete.path("sectors"), present.path("sectors"));
    }

    @Test
    void aLaterCompleteFileIsComparedWithTheLastValues() throws IOException {
        imports.run(file(VALUES, VALUES.keySet()), "tenants");
        imports.run("record_id,name,phone\n1,Zorvelt Mill,+49 40 7654321\n", "tenants");
        var without = new LinkedHashMap<>(VALUES);
        without.put("website", "");
        without.put("phone", "+49 40 7654321");

        var run = imports.run(file(without, VALUES.keySet()), "tenants");

        assertEquals(List.of("UPDATED"), imports.outcomes(run));
        assertEquals("", present().path("website").asText(""));
        assertEquals("+49407654321", present().path("phone").asText().replace(" ", ""));
    }
}
