package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hubgraph.testsupport.GraphQLCall;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A later file may take the end of something back, and what cannot be cleared. */
@QuarkusTest
class DefaultValuesTest {
    @Inject
    TextImports imports;

    @AfterEach
    void takeBack() {
        imports.takeBack();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05, , , , UNKNOWN",
        "2020-05, , , open, OPEN",
        ", open, , , UNKNOWN",
        ", open, 2020-05, , CLOSED",
        ", , 2020-05, , CLOSED"
    })
    void hubs(String closed, String status, String closedThen, String statusThen, String expected) throws IOException {
        assertEquals("CREATED", hub(closed, status));

        assertEquals("UPDATED", hub(closedThen, statusThen));
        assertEquals(expected, status());
    }

    /** A status that no source says is none. */
    @Test
    void aLinkedHubGetsTheStatusThatItLacks() throws IOException {
        imports.run("record_id,name,kind,wikidata\n1,Zorvelt Hub,incubator,Q99999901\n", "hubs");

        var run = imports.run("id,name,status\nQ99999901,Zorvelt Hub,open\n", """
                source: {slug: zorvelt-status, publisher: Zorvelt}
                records:
                  - type: hub
                    key: id
                    fields:
                      names: [{text: name, kind: {value: OFFICIAL}}]
                      kind: {value: OTHER}
                      status: status
                      externalIds: [{scheme: {value: WIKIDATA}, value: id}]
                """);

        assertEquals(List.of("LINKED"), imports.outcomes(run));
        assertEquals("OPEN", status());
    }

    private static String status() {
        return GraphQLCall.data("{ hub(slug: \"zorvelt-hub\") { status } }")
                .at("/hub/status")
                .asText();
    }

    private String hub(String closed, String status) throws IOException {
        var run = imports.run(
                "record_id,name,kind,closed,status\n1,Zorvelt Hub,incubator," + text(closed) + "," + text(status)
                        + "\n",
                "hubs");
        return imports.outcomes(run).get(0);
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    @ParameterizedTest
    @CsvSource({"2005, , false", ", 2005, true", "2005, 2006, true"})
    void affiliations(String until, String untilThen, boolean expected) throws IOException {
        imports.run("record_id,name\n1,Zorvelt Mill\n", "tenants");
        affiliation(until);

        affiliation(untilThen);

        assertEquals(
                expected,
                GraphQLCall.data("{ person(slug: \"zorvelt-zo\") { affiliations { nodes { ended } } } }")
                        .at("/person/affiliations/nodes/0/ended")
                        .asBoolean());
    }

    private void affiliation(String until) throws IOException {
        imports.run(
                "record_id,name,organisation,role,until\n1,Zorvelt Zo,Zorvelt Mill,member," + text(until) + "\n",
                "people");
    }
}
