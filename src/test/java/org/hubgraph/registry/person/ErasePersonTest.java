package org.hubgraph.registry.person;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import graphql.Scalars;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.importing.RegistryLoading;
import org.hubgraph.testsupport.CuratedRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.MutationInputs;
import org.hubgraph.testsupport.TableContents;
import org.hubgraph.testsupport.TestUser;
import org.hubgraph.testsupport.Twins;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.refusedAt;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.answer;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.json;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** After an erasure no data that identifies the person remains. */
@EachDatabase
@QuarkusTest
@TestProfile(CuratedRegistry.class)
class ErasePersonTest {
    private static final String ERASED = "person { id slug name names { text } description version erasedOn"
            + " externalIds { value } affiliations { nodes { role title since organisation { ... on Entry { slug } } } }"
            + " backings { nodes { kind stakePercent committedOn } } visits { totalCount } statements { totalCount } }";
    private static final String FIND = "query ($id: ID!, $at: DateTime) { "
            + ERASED.replaceFirst("person", "node: person(id: \\$id, asKnownAt: \\$at)") + " }";

    @Inject
    DataSource database;

    @Inject
    RegistryLoading packaged;

    @Inject
    GraphQLSchema schema;

    @Test
    void nothingThatIdentifiesIsLeftInAnyTable() throws SQLException {
        var person = busy("Quirin Vantablack", "Q. Vantablack");
        var before = Instant.now();
        assertFalse(found("vantablack").isEmpty());

        erased(person, "On demand");

        assertEquals(List.of(), found("vantablack"));
        assertEquals(List.of(), found("0000-quirin"));
        assertEquals(List.of(), found("walks to work"), "their description");
        assertEquals(List.of(), found("head of everything"), "the title of an affiliation");
        assertEquals(List.of(), found("upper rutland"), "the area of an affiliation");
        assertEquals(List.of(), found("campanology"), "their fields of work");
        assertEquals(List.of(), found("never say never"), "what they said");
        assertEquals(List.of(), found("he who is meant"), "a quote for a fact of theirs");
        assertEquals(List.of(), found("told by himself"), "a reason for a change of theirs");
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
                                                text("Made by Hans."),
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
                                "descriptions", List.of(text("Founded by zebedee thistlewood, who sings.")),
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

        assertEquals(List.of(), found("larkspur"));
        assertEquals(List.of(), found("nightingale"));
        assertEquals(2, erased.at("/affiliations/nodes").size());
        String old = merged.get("id").asText();
        assertTrue(data(FIND, Map.of("id", old)).get("node").isNull());
        var undo = answer(
                "mutation ($input: UndoMergeInput!) { undoMerge(input: $input) { survivor { slug } } }",
                Map.of("input", Twins.undo(merged, erased)));
        assertEquals("NOT_FOUND", undo.at("/errors/0/extensions/code").asText());
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
    void onceIsEnoughAndNothingIsSaidAnyMore() {
        var person = busy("Barnaby Quillfeather", "B. Quillfeather");
        assertEquals(
                List.of("reason"),
                texts(
                        erase(Edits.of(person), "Barnaby quillfeather wants it").at("/errors/0/extensions/violations"),
                        "/path/0"));
        var erased = erased(person, null);

        assertEquals(List.of("input.id"), refusedAt("erasePerson", Edits.of(erased)));
        assertEquals(
                List.of("input.id"),
                refusedAt("updatePerson", with(Edits.of(erased), "names", List.of(name("Somebody")))));
    }

    @Test
    void whatWasAnsweredIsNotAnsweredAgain() throws SQLException {
        var input = cited("names", List.of(name("Leopold Winterbourne")));
        var request = Map.of(
                "query",
                "mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id version name } } }",
                "variables",
                Map.of("input", input));
        var first = GraphQLCall.json(send(request));
        var person = first.at("/data/createPerson/person");
        assertEquals("Leopold Winterbourne", person.get("name").asText());

        erased(person, null);

        var again = send(request);
        assertEquals("true", again.header("Idempotent-Replayed"));
        assertEquals(
                "NOT_FOUND",
                GraphQLCall.json(again).at("/errors/0/extensions/code").asText());
        assertEquals(List.of(), found("winterbourne"));
    }

    private static io.restassured.response.Response send(Map<String, ?> request) {
        return RestAssured.given()
                .contentType("application/json; charset=utf-8")
                .header("Authorization", TestUser.CURATOR.credentials())
                .header("Idempotency-Key", "winter")
                .body(json(request))
                .post("/graphql");
    }

    @Test
    void thePackagedRegistryAddsNoErasedPersonAgain() throws SQLException {
        var person = data("{ person(slug: \"andrew-yao\") { id version names { text } } }")
                .get("person");
        var names = texts(person.get("names"), "/text");

        erased(person, null);

        assertEquals(List.of(), found("andrew-yao"));
        for (String name : names) {
            assertEquals(List.of(), found(name));
        }
        assertEquals(0, packaged.load());
        assertEquals(List.of(), found("andrew-yao"));
        assertTrue(data("{ person(slug: \"andrew-yao\") { id } }").get("person").isNull());
    }

    @Test
    void aPreviewChangesNothingAndSaysWhatWould() throws SQLException {
        var person = busy("Philippa Ravenscroft", "P. Ravenscroft");
        var tenant = done(
                        "createTenant",
                        cited(
                                "names", List.of(name("Ravenscroft, Philippa & Sons")),
                                "kinds", List.of("COMPANY"),
                                "descriptions", List.of(text("Founded by RAVENSCROFT, Philippa."))),
                        "tenant { id version }")
                .get("tenant");
        String id = tenant.get("id").asText();
        var tables = new TableContents(database);
        var before = tables.fingerprints();

        var preview = preview(Edits.of(person));

        assertEquals(before, tables.fingerprints());
        assertEquals(
                GraphQLCall.expected("[{'id': '" + id + "', 'type': 'Tenant', 'field': 'descriptions', 'current': true,"
                        + " 'states': 1}]"),
                only(preview.get("texts"), id));
        assertEquals(List.of("names", "slug"), texts(only(preview.get("namesakes"), id), "/field"));
        assertEquals(List.of("Affiliation", "Backing", "Citation", "Statement"), texts(preview.get("own"), "/type"));
        assertTrue(preview.at("/words/0/exemption").isNull());
        assertEquals("Philippa Ravenscroft", preview.at("/words/0/text").asText());
    }

    private static JsonNode only(JsonNode texts, String id) {
        var of = ((ArrayNode) texts).arrayNode();
        texts.forEach(text -> {
            if (text.get("id").asText().equals(id)) {
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
                        "descriptions", List.of(text("Ambrose Winterhalder again."))),
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
                                "descriptions", List.of(text("Theo of Shanghai, China."))),
                        "tenant { id }")
                .get("tenant");
        int before = found("shanghai").size();

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
        // The name, its history, and in the index of names its key and its term.
        int own = 4;
        erased(with(Edits.of(person), "keep", List.of("theo")), null);
        assertTrue(found("shanghai").size() >= before - own, "only the person's own are gone");
        assertEquals(
                "Theo of Shanghai, China.",
                data(
                                "query ($id: ID) { tenant(id: $id) { description } }",
                                Map.of("id", tenant.get("id").asText()))
                        .at("/tenant/description")
                        .asText());
        assertEquals(List.of(), found("birdwhistle"));
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
        assertEquals(List.of(), found("evangeline"));
        assertFalse(found("montague").isEmpty(), () -> other + " stays");
    }

    @Test
    void nothingMoreIsSaidOfThem() throws Exception {
        var person = busy("Crispin Holloway", "C. Holloway");
        var erased = erased(person, null);
        String id = person.get("id").asText();
        String affiliation = data(
                        "query ($id: ID) { person(id: $id) { affiliations { nodes { id } } visits { nodes { id version } } } }",
                        Map.of("id", id))
                .at("/person/affiliations/nodes/0/id")
                .asText();

        for (String mutation : List.of("updateAffiliation", "endAffiliation")) {
            assertEquals(
                    List.of("input.id"),
                    refusedAt(mutation, Map.of("id", affiliation, "version", versionOf(affiliation))));
        }
        for (String subject : List.of(id, affiliation)) {
            assertEquals(
                    List.of("input.subject"),
                    refusedAt("addCitation", Map.of("subject", subject, "source", "g-enews", "note", "Him")));
        }
        var alive = busy("Crispina Hollowell", "C. Hollowell");
        assertEquals(List.of("input.id"), refusedAt("mergePeople", Twins.pair(erased, alive)));
        assertEquals(List.of("input.mergedId"), refusedAt("mergePeople", Twins.pair(alive, erased)));
        for (var mutation : schema.getMutationType().getFieldDefinitions()) {
            var input = (GraphQLInputObjectType)
                    GraphQLTypeUtil.unwrapAll(mutation.getArgument("input").getType());
            for (var field : input.getFields()) {
                boolean names = GraphQLTypeUtil.unwrapAll(field.getType()).equals(Scalars.GraphQLID)
                        && !field.getName().equals("id")
                        && !field.getName().equals("mergedId");
                if (names) {
                    assertRefused(mutation, field, id);
                }
            }
        }
    }

    /** Applies to all present and future relations. */
    private void assertRefused(GraphQLFieldDefinition mutation, GraphQLInputObjectField field, String person)
            throws Exception {
        Map<String, Object> input;
        try (var connection = database.getConnection()) {
            input = new ObjectMapper()
                    .convertValue(
                            new MutationInputs(schema, connection).of(mutation, new Random(1)),
                            new TypeReference<Map<String, Object>>() {});
        }
        boolean several = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
        var paths = refusedAt(mutation.getName(), with(input, field.getName(), several ? List.of(person) : person));
        assertTrue(
                paths.stream().anyMatch(path -> path.startsWith("input." + field.getName())),
                () -> mutation.getName() + ": " + paths);
    }

    private static int versionOf(String id) {
        return data("query ($id: ID!) { node(id: $id) { ... on Affiliation { version } } }", Map.of("id", id))
                .at("/node/version")
                .asInt();
    }

    @Test
    void whoTookPartInAVisitMayStay() {
        var person = busy("Lavinia Applethwaite", "L. Applethwaite");
        erased(person, null);
        String id = person.get("id").asText();
        var visit = data("query ($id: ID) { person(id: $id) { visits { nodes { id version } } } }", Map.of("id", id))
                .at("/person/visits/nodes/0");

        var now = done("updateVisit", with(Edits.of(visit), "guests", List.of(id)), "visit { guests { id } }");

        assertEquals(List.of(id), texts(now.at("/visit/guests"), "/id"));
    }

    private static final String ERASE = "mutation ($input: ErasePersonInput!, $reason: String) {"
            + " erasePerson(input: $input, reason: $reason) { " + ERASED + " preview { token textCount namesakeCount"
            + " words { text occurrences exemption } own { type count } texts { id type field current states }"
            + " namesakes { id type field } } } }";

    private static JsonNode erased(JsonNode person, String reason) {
        return erased(Edits.of(person), reason);
    }

    private static JsonNode erased(Map<String, ?> input, String reason) {
        var preview = erase(input, reason).at("/data/erasePerson/preview");
        var done = erase(with(input, "token", preview.get("token").asText()), reason);
        assertTrue(done.at("/data/erasePerson/preview").isNull(), done::toString);
        return done.at("/data/erasePerson/person");
    }

    private static JsonNode preview(Map<String, ?> input) {
        return erase(input, null).at("/data/erasePerson/preview");
    }

    private static JsonNode erase(Map<String, ?> input, String reason) {
        var variables = new HashMap<String, Object>();
        variables.put("input", input);
        variables.put("reason", reason);
        return answer(ERASE, variables);
    }

    /** A person who is named wherever a person can be named. */
    private static JsonNode busy(String name, String earlier) {
        var person = done("createPerson", cited("names", List.of(name(earlier))), "person { id version slug }")
                .get("person");
        String slug = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        var now = data(
                        "mutation ($input: UpdatePersonInput!) { updatePerson(input: $input, reason: \"As told by himself, "
                                + name + "\") { person { id version } } }",
                        Map.of(
                                "input",
                                with(
                                        Edits.of(person),
                                        "slug",
                                        slug,
                                        "names",
                                        List.of(name(name)),
                                        "descriptions",
                                        List.of(text("Walks to work.")),
                                        "fieldsOfWork",
                                        List.of("Campanology"),
                                        "externalIds",
                                        List.of(Map.of(
                                                "scheme", "OTHER", "schemeName", "Test", "value", "0000-" + slug)),
                                        "citations",
                                        List.of(Map.of(
                                                "source", "g-enews",
                                                "quote", "He who is meant",
                                                "quoteLanguage", "en",
                                                "note", "About " + name)))))
                .at("/updatePerson/person");
        done(
                "createAffiliation",
                cited(
                        "person",
                        slug,
                        "organisation",
                        Edits.id("tenant", "intel"),
                        "role",
                        "FOUNDER",
                        "title",
                        "Head of everything",
                        "area",
                        "Upper Rutland",
                        "onBehalfOf",
                        "sensetime",
                        "since",
                        "2001-02-03"),
                "affiliation { id }");
        done(
                "createBacking",
                cited(
                        "backer",
                        person.get("id").asText(),
                        "beneficiary",
                        Edits.id("tenant", "intel"),
                        "kind",
                        "LOAN",
                        "stakePercent",
                        "1.234567",
                        "committedOn",
                        "2001-02-04"),
                "backing { id }");
        var visit = done(
                        "createVisit",
                        cited(
                                "hub",
                                "ai-tower",
                                "date",
                                "2019",
                                "guests",
                                List.of(slug),
                                "highlights",
                                List.of(text(name + " laughed."))),
                        "visit { id }")
                .get("visit");
        done(
                "createStatement",
                cited("person", slug, "visit", visit.get("id").asText(), "text", "Never say never.", "language", "en"),
                "statement { id }");
        return now;
    }

    private static Map<String, Object> name(String text) {
        return Map.of("text", text, "language", "en", "kind", "OFFICIAL");
    }

    private static Map<String, Object> text(String text) {
        return Map.of("text", text, "language", "en");
    }

    /** Every position in the database that contains the text, ignoring case. */
    private List<String> found(String text) throws SQLException {
        String wanted = text.toLowerCase(Locale.ROOT);
        return new TableContents(database)
                .places(value -> value.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
