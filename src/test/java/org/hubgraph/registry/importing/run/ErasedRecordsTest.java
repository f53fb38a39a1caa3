package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.TableContents;

import static org.hubgraph.testsupport.Twins.tenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What imports keep of a person who was erased, and what another import of the same file does. */
@QuarkusTest
@ChangesRegistry
class ErasedRecordsTest {
    private static final String HEAD = "record_id,name,fields_of_work,orcid,organisation,role,since\n";
    /** The key of the record is the name. */
    private static final String KEYED =
            "Ludmila Querstrom,Ludmila Querstrom,Lepidopterology,,Gantmoor Works,scientist,2011-02-03\n";

    private static final String OTHERS = "x1,Thaddeus Brackwater,Numismatics,,Gantmoor Works,mentor,2012\n";

    private static final List<String> FACTS = List.of("querstrom", "lepidopterology", "2011-02-03");

    @Inject
    TextImports imports;

    @Inject
    DataSource database;

    @AfterEach
    void forget() {
        imports.takeBack();
    }

    @Test
    void nothingOfTheirRecordsIsLeftAndNoFileBringsThemBack() throws IOException, SQLException {
        tenant("Gantmoor Works");
        String file = HEAD + KEYED + OTHERS;
        assertEquals(List.of("CREATED", "CREATED"), imports.outcomes(imports.run(file, "people")));
        // A change, and a row that is refused, so that the report keeps it as it was.
        imports.run(file.replace("scientist", "director"), "people");
        var refused = imports.run(
                HEAD + KEYED.replace("scientist", "mentor").replace("2011-02-03", "2011-02-03,x"), "people");
        assertEquals(List.of("REFUSED"), imports.outcomes(refused));
        new TableContents(database).containing(FACTS).forEach((fact, places) -> assertFalse(places.isEmpty(), fact));

        erase(person());

        new TableContents(database).containing(FACTS).forEach((fact, places) -> assertEquals(List.of(), places, fact));
        long people = people();
        assertTrue(new TableContents(database).containing("Numismatics").size() > 1, "the records of others stay");

        var again = imports.run(file.replace("scientist", "founder"), "people");

        assertEquals(List.of("UNCHANGED", "UNCHANGED"), imports.outcomes(again));
        assertEquals("DELETED", imports.detail(again, 0).at("/faults/0/rule").asText());
        assertEquals(people, people());
        assertEquals(
                List.of(),
                imports.outcomes(again).stream().filter("REFUSED"::equals).toList());
    }

    @Test
    void aRecordWithoutAKeyIsRecognisedToo() throws IOException {
        tenant("Gantmoor Mills");
        String file = HEAD + ",Ophelia Quenbury,Falconry,,Gantmoor Mills,mentor,2013\n";
        imports.run(file, "people");
        erase(GraphQLCall.data("{ person(slug: \"ophelia-quenbury\") { id version } }")
                .get("person"));
        long people = people();

        assertEquals(List.of("UNCHANGED"), imports.outcomes(imports.run(file, "people")));
        assertEquals(people, people());
    }

    private static JsonNode person() {
        return GraphQLCall.data("{ person(slug: \"ludmila-querstrom\") { id version } }")
                .get("person");
    }

    private static void erase(JsonNode person) {
        Edits.erase(person);
    }

    private static long people() {
        return GraphQLCall.data("query { people { totalCount } }", Map.of())
                .at("/people/totalCount")
                .asLong();
    }
}
