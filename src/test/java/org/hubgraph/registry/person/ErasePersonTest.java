package org.hubgraph.registry.person;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.TableContents;
import org.hubgraph.testsupport.Twins;

import static org.hubgraph.registry.person.BusyPerson.busy;
import static org.hubgraph.registry.person.PersonErasures.FIND;
import static org.hubgraph.registry.person.PersonErasures.erased;
import static org.hubgraph.registry.person.PersonErasures.preview;
import static org.hubgraph.testsupport.Curation.text;
import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.answer;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.hubgraph.testsupport.Twins.name;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** After an erasure no data that identifies the person remains. */
@QuarkusTest
@ChangesRegistry
@Order(ChangesRegistry.FIRST)
class ErasePersonTest {
    @Inject
    DataSource database;

    @Test
    void nothingThatIdentifiesIsLeftInAnyTable() throws SQLException {
        var person = busy("Quirin Vantablack", "Q. Vantablack");
        var before = Instant.now();
        assertFalse(new TableContents(database).containing("vantablack").isEmpty());

        erased(person, "On demand");

        var facts = Map.of(
                "vantablack", "their name",
                "0000-quirin", "an external id of theirs",
                "walks to work", "their description",
                "head of everything", "the title of an affiliation",
                "upper rutland", "the area of an affiliation",
                "campanology", "their fields of work",
                "never say never", "what they said",
                "he who is meant", "a quote for a fact of theirs",
                "told by himself", "a reason for a change of theirs");
        new TableContents(database)
                .containing(List.copyOf(facts.keySet()))
                .forEach((fact, places) -> assertEquals(List.of(), places, facts.get(fact)));
        var then = data(FIND, Map.of("id", person.get("id").asText(), "at", before.toString()))
                .get("node");
        assertEquals(List.of(), texts(then.get("names"), "/text"), "nor was it ever otherwise");
        assertEquals(1, then.at("/affiliations/nodes").size());
        assertTrue(then.at("/affiliations/nodes/0/title").isNull());
        assertTrue(then.at("/backings/nodes/0/stakePercent").isNull(), "nor the stake");
    }

    @Test
    void theIdLeadsToSomebodyWithoutAName() {
        var person = busy("Ottoline Marrowfat", "Otty Marrowfat");

        var erased = erased(person, null);

        assertEquals("Erased", erased.get("name").asText());
        assertEquals(0, erased.get("names").size());
        assertTrue(erased.get("description").isNull());
        assertFalse(erased.get("erasedOn").isNull());
        assertEquals(0, erased.get("externalIds").size());
        assertEquals(
                GraphQLCall.expected(
                        "[{'role': 'OTHER', 'title': null, 'since': null," + " 'organisation': {'slug': 'intel'}}]"),
                erased.at("/affiliations/nodes"));
        assertEquals(
                GraphQLCall.expected("[{'kind': 'OTHER', 'stakePercent': null, 'committedOn': null}]"),
                erased.at("/backings/nodes"));
        assertEquals(1, erased.at("/visits/totalCount").asInt());
        assertEquals(0, erased.at("/statements/totalCount").asInt());
        assertEquals(erased, data(FIND, Map.of("id", person.get("id").asText())).get("node"));
        assertTrue(data("{ person(slug: \"ottoline-marrowfat\") { id } }")
                .get("person")
                .isNull());
        assertEquals(
                0,
                data("{ search(text: \"marrowfat\") { totalCount } }")
                        .at("/search/totalCount")
                        .asInt());
        assertFalse(texts(data("{ people(last: 200) { nodes { id } } }").at("/people/nodes"), "/id")
                .contains(person.get("id").asText()));
    }

    @Test
    void codesThatAreSpelledLikeANameStay() {
        var person = busy("Hans Company", "Hans");
        var tenant = done(
                        "createTenant",
                        cited(
                                "names", List.of(name("Firm Of Codes")),
                                "kinds", List.of("COMPANY"),
                                "descriptions",
                                        List.of(
                                                text("Made by Hans.", "en"),
                                                Map.of("text", "Hans 做的", "language", "zh-Hans"))),
                        "tenant { id }")
                .get("tenant");

        erased(person, null);

        assertEquals(
                GraphQLCall.expected("{'kinds': ['COMPANY'], 'en': 'Made by ….', 'zh': '… 做的'}"),
                data(
                                "query ($id: ID!) { node(id: $id) { ... on Tenant { kinds en: description(language: \"en\")"
                                        + " zh: description(language: \"zh-Hans\") } } }",
                                Map.of("id", tenant.get("id").asText()))
                        .get("node"));
    }

    @Test
    void wordsOfOthersKeepAllButTheName() {
        var person = busy("Zebedee Thistlewood", "Z. Thistlewood");
        var namesake = done(
                        "createPerson", cited("names", List.of(name("Zebedee Thistlewood"))), "person { id slug name }")
                .get("person");
        var tenant = done(
                        "createTenant",
                        Map.of(
                                "names", List.of(name("A Firm")),
                                "kinds", List.of("COMPANY"),
                                "descriptions", List.of(text("Founded by zebedee thistlewood, who sings.", "en")),
                                "citations",
                                        List.of(Map.of(
                                                "source", "g-enews",
                                                "quote", "Says Zebedee Thistlewood: no.",
                                                "quoteLanguage", "en"))),
                        "tenant { id slug }")
                .get("tenant");
        assertEquals(
                "OTHER_ENTRY",
                preview(Edits.of(person)).at("/words/0/exemption").asText(),
                "it may be about the namesake");

        erased(with(Edits.of(person), "replace", List.of("Zebedee THISTLEWOOD")), null);

        var now = data(
                        "query ($id: ID) { tenant(id: $id) { description citations { quote } } }",
                        Map.of("id", tenant.get("id").asText()))
                .get("tenant");
        assertEquals("Founded by …, who sings.", now.get("description").asText());
        assertEquals("Says …: no.", now.at("/citations/0/quote").asText());
        assertEquals(
                "Zebedee Thistlewood",
                data(
                                "query ($id: ID) { person(id: $id) { name } }",
                                Map.of("id", namesake.get("id").asText()))
                        .at("/person/name")
                        .asText());
    }

    @Test
    void whoWasMergedIntoThemIsGoneToo() throws SQLException {
        var survivor = busy("Isolde Nightingale", "I. Nightingale");
        var merged = busy("Isolde Larkspur", "I. Larkspur");
        var now = Twins.merged("person", survivor, merged);

        var erased = erased(now, null);

        assertEquals(List.of(), new TableContents(database).containing("larkspur"));
        assertEquals(List.of(), new TableContents(database).containing("nightingale"));
        assertEquals(2, erased.at("/affiliations/nodes").size());
        String old = merged.get("id").asText();
        assertTrue(data(FIND, Map.of("id", old)).get("node").isNull());
        var undo = answer(
                "mutation ($input: UndoMergeInput!) { undoMerge(input: $input) { survivor { slug } } }",
                Map.of("input", Twins.undo(merged, erased)));
        assertEquals("NOT_FOUND", undo.at("/errors/0/extensions/code").asText());
    }

    @Test
    void aMergeThatWasUndoneLeavesNothingWithTheSurvivor() throws SQLException {
        var survivor = Twins.person("Odo Fenwright", "descriptions", List.of(text("Keeps bees.", "en")));
        var before = occurrences();
        var merged = busy("Tancred Wolmarsh", "T. Wolmarsh");
        Twins.undone(merged, Twins.merged("person", survivor, merged));
        assertTrue(new TableContents(database).containing("0000-tancred").size() > 2);

        erased(
                data(
                                "query ($id: ID) { person(id: $id) { id version } }",
                                Map.of("id", merged.get("id").asText()))
                        .get("person"),
                null);

        assertEquals(List.of(), new TableContents(database).containing("wolmarsh"));
        assertEquals(List.of(), new TableContents(database).containing("0000-tancred"));
        assertEquals(before, occurrences(), "facts that busy people have");
        var other = data(
                        FIND,
                        Map.of(
                                "id",
                                survivor.get("id").asText(),
                                "at",
                                Instant.now().toString()))
                .get("node");
        assertEquals(List.of("Odo Fenwright"), texts(other.get("names"), "/text"));
        assertFalse(new TableContents(database).containing("keeps bees").isEmpty());
    }

    private Map<String, Integer> occurrences() throws SQLException {
        var occurrences = new TreeMap<String, Integer>();
        new TableContents(database)
                .containing(List.of(
                        "walks to work",
                        "head of everything",
                        "upper rutland",
                        "campanology",
                        "never say never",
                        "he who is meant",
                        "1.234567",
                        "2001-02-03",
                        "2001-02-04"))
                .forEach((fact, places) -> occurrences.put(fact, places.size()));
        return occurrences;
    }

    @Test
    void theErasureIsOnRecordWithoutTheData() {
        var person = busy("Cosima Ravenswood", "C. Ravenswood");

        erased(person, "On demand");

        var last = data(
                        "query ($id: ID) { person(id: $id) { history(last: 1) { nodes {"
                                + " kind actor reason at fields { field before after } } } } }",
                        Map.of("id", person.get("id").asText()))
                .at("/person/history/nodes/0");
        assertEquals("ERASED", last.get("kind").asText());
        assertEquals("On demand", last.get("reason").asText());
        assertEquals("curator", last.get("actor").asText());
        assertFalse(last.toString().toLowerCase(Locale.ROOT).contains("ravenswood"));
        var history = data(
                "query ($id: ID) { person(id: $id) { history { nodes { kind reason fields { field before after } } } } }",
                Map.of("id", person.get("id").asText()));
        assertFalse(history.toString().contains("told by himself"), history::toString);
    }

    @Test
    void aSourceLosesTheNameInItsSlug() throws SQLException {
        var person = busy("Evangeline Thornbury", "E. Thornbury");
        var other = busy("Montague Thornbury", "M. Thornbury");
        String slug = "a-talk-with-evangeline-thornbury-in-2019";
        var source = done(
                        "createSource",
                        Map.of(
                                "slug", slug,
                                "publisher", "Thornbury, Evangeline",
                                "title", "A talk with E\u00advangeline  Thornbury",
                                "authors", List.of("Evangeline Thornbury", "Montague Thornbury"),
                                "url", "https://example.org/evangelinethornbury/1"),
                        "source { id }")
                .get("source");

        erased(person, null);

        String lookUp = "query ($slug: String, $id: ID) { source(slug: $slug, id: $id) {"
                + " slug publisher title authors url } }";
        assertTrue(data(lookUp, Map.of("slug", slug)).get("source").isNull());
        var now = data(lookUp, Map.of("id", source.get("id").asText())).get("source");
        assertEquals(
                GraphQLCall.expected(
                        "{'slug': 'a-talk-with-in-2019', 'publisher': '\u2026', 'title': 'A talk with \u2026',"
                                + " 'authors': ['\u2026', 'Montague Thornbury'], 'url': null}"),
                now);
        assertEquals(List.of(), new TableContents(database).containing("evangeline"));
        assertFalse(new TableContents(database).containing("montague").isEmpty(), () -> other + " stays");
    }
}
