package org.hubgraph.registry.person;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.TableContents;
import org.hubgraph.testsupport.Twins;

import static org.hubgraph.registry.person.BusyPerson.busy;
import static org.hubgraph.registry.person.PersonErasures.erase;
import static org.hubgraph.registry.person.PersonErasures.erased;
import static org.hubgraph.registry.person.PersonErasures.preview;
import static org.hubgraph.testsupport.Curation.text;
import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.hubgraph.testsupport.Twins.name;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An erasure is carried out only as its preview says. */
@QuarkusTest
@ChangesRegistry
@Order(ChangesRegistry.FIRST)
class ErasurePreviewTest {
    @Inject
    DataSource database;

    @Test
    void aPreviewChangesNothingAndSaysWhatWould() throws SQLException {
        var person = busy("Philippa Ravenscroft", "P. Ravenscroft");
        var tenant = done(
                        "createTenant",
                        cited(
                                "names", List.of(name("Ravenscroft, Philippa & Sons")),
                                "kinds", List.of("COMPANY"),
                                "descriptions", List.of(text("Founded by RAVENSCROFT, Philippa.", "en"))),
                        "tenant { id version }")
                .get("tenant");
        String id = tenant.get("id").asText();
        var tables = new TableContents(database);
        var before = tables.fingerprints();

        var preview = preview(Edits.of(person));

        assertEquals(before, tables.fingerprints());
        assertEquals(
                GraphQLCall.expected("[{'subjectId': '" + id
                        + "', 'type': 'Tenant', 'field': 'descriptions', 'current': true," + " 'states': 1}]"),
                only(preview.get("texts"), id));
        assertEquals(List.of("names", "slug"), texts(only(preview.get("namesakes"), id), "/field"));
        assertEquals(List.of("Affiliation", "Backing", "Citation", "Statement"), texts(preview.get("own"), "/type"));
        assertTrue(preview.at("/words/0/exemption").isNull());
        assertEquals("Philippa Ravenscroft", preview.at("/words/0/text").asText());
    }

    @Test
    void aTextOfAnExternalIdHasTheIdOfItsEntry() {
        var person = busy("Henrietta Copplestone", "H. Copplestone");
        var externalId = Map.of(
                "scheme", "OTHER",
                "schemeName", "Test",
                "value", "of-a-firm",
                "url", "https://example.org/henrietta-copplestone");
        var tenant = Twins.tenant("Firm With An Id", "externalIds", List.of(externalId));

        var preview = preview(Edits.of(person));

        String id = tenant.get("id").asText();
        assertEquals(List.of("ExternalId"), texts(only(preview.get("texts"), id), "/type"), preview::toString);
    }

    private static JsonNode only(JsonNode texts, String id) {
        var of = ((ArrayNode) texts).arrayNode();
        texts.forEach(text -> {
            if (text.get("subjectId").asText().equals(id)) {
                of.add(text);
            }
        });
        return of;
    }

    @Test
    void aPreviewThatIsNoLongerSoIsRefusedWithAFreshOne() {
        var person = busy("Ambrose Winterhalder", "A. Winterhalder");
        String token = preview(Edits.of(person)).get("token").asText();
        assertEquals(token, preview(Edits.of(person)).get("token").asText(), "nothing has changed");
        done(
                "createTenant",
                cited(
                        "names", List.of(name("Firm Of The Preview")),
                        "kinds", List.of("COMPANY"),
                        "descriptions", List.of(text("Ambrose Winterhalder again.", "en"))),
                "tenant { id }");

        var refused = erase(with(Edits.of(person), "token", token), null).at("/errors/0/extensions");

        assertEquals("CONFLICT", refused.get("code").asText());
        assertEquals(preview(Edits.of(person)).get("token"), refused.at("/preview/token"), refused::toString);
        assertEquals(
                "CONFLICT",
                erase(
                                with(
                                        Edits.of(person),
                                        "token",
                                        refused.at("/preview/token").asText(),
                                        "keep",
                                        List.of("Ambrose Winterhalder")),
                                null)
                        .at("/errors/0/extensions/code")
                        .asText(),
                "another input");
        var done = erase(
                with(Edits.of(person), "token", refused.at("/preview/token").asText()), null);
        assertFalse(done.at("/data/erasePerson/person/erasedOn").isNull(), done::toString);
    }

    @Test
    void aWordThatIsAPlaceOrAnotherEntryIsReported() throws SQLException {
        var person = done(
                        "createPerson",
                        cited(
                                "names",
                                List.of(
                                        name("Theodora Birdwhistle"),
                                        name("Shanghai"),
                                        name("Intel"),
                                        name("China"),
                                        name("Theo"),
                                        name("Bo"))),
                        "person { id version slug }")
                .get("person");
        var tenant = done(
                        "createTenant",
                        cited(
                                "names", List.of(name("Birds Of Town")),
                                "kinds", List.of("COMPANY"),
                                "descriptions", List.of(text("Theo of Shanghai, China.", "en"))),
                        "tenant { id }")
                .get("tenant");
        int before = new TableContents(database).containing("shanghai").size();

        var preview = preview(Edits.of(person));

        var exemptions = new HashMap<String, String>();
        preview.get("words")
                .forEach(word -> exemptions.put(
                        word.get("text").asText(), word.get("exemption").asText()));
        assertEquals(
                Map.of(
                        "Theodora Birdwhistle", "null",
                        "Shanghai", "PLACE",
                        "Intel", "OTHER_ENTRY",
                        "China", "PLACE",
                        "Theo", "null",
                        "Bo", "SHORT"),
                exemptions);
        assertTrue(before > 10, "in texts of others");
        // The name, its history, and in the index of names its two keys and its term.
        int own = 5;
        erased(with(Edits.of(person), "keep", List.of("theo")), null);
        assertTrue(
                new TableContents(database).containing("shanghai").size() >= before - own,
                "only the person's own are gone");
        assertEquals(
                "Theo of Shanghai, China.",
                data(
                                "query ($id: ID) { tenant(id: $id) { description } }",
                                Map.of("id", tenant.get("id").asText()))
                        .at("/tenant/description")
                        .asText());
        assertEquals(List.of(), new TableContents(database).containing("birdwhistle"));
    }
}
