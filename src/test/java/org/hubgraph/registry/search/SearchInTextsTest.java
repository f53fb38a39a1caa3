package org.hubgraph.registry.search;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.Twins;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.of;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.hubgraph.testsupport.Twins.merged;
import static org.hubgraph.testsupport.Twins.person;
import static org.hubgraph.testsupport.Twins.tenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A search reads sectors, roles, descriptions and quotes on request, and says where it has found the words. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class SearchInTextsTest {
    private static final String SEARCH =
            "query ($text: String!, $in: [SearchField!], $types: [EntryType!], $first: Int,"
                    + " $after: String) { search(text: $text, in: $in, types: $types, first: $first, after: $after) { totalCount"
                    + " edges { text field kind score matched { text } object { id } node { slug } }"
                    + " pageInfo { hasNextPage endCursor } } }";

    @Test
    void suggestionsAreAtMostEightUnlessOthersAreAskedFor() {
        for (int number = 0; number < 10; number++) {
            tenant("Xylocarp " + "abcdefghij".charAt(number));
        }

        assertEquals(
                8,
                data("{ suggest(text: \"xylocarp\") { score } }").get("suggest").size());
        assertEquals(
                8,
                data("{ suggest(text: \"xylocarp\", first: null) { score } }")
                        .get("suggest")
                        .size());
        assertEquals(
                9,
                data("{ suggest(text: \"xylocarp\", first: 9) { score } }")
                        .get("suggest")
                        .size());
    }

    /** The last character of the name is one of those behind the surrogates of UTF-16. */
    @Test
    void aNameIsFoundByItsBeginningWhateverCharacterFollows() {
        var tenant = tenant("\u682a\u5f0f\u4f1a\u793e\u5ddd\ufa11");
        String beginning = "\u682a\u5f0f\u4f1a\u793e\u5ddd";

        assertEquals(List.of(tenant.get("slug").asText()), slugs(search(beginning, "NAMES")));
        assertEquals(
                tenant.get("id"),
                data("query ($text: String!) { suggest(text: $text) { entry { id } } }", Map.of("text", beginning))
                        .at("/suggest/0/entry/id"));
    }

    @Test
    void aDescriptionIsFoundOnRequestOnly() {
        var tenant = tenant(
                "Plain Company",
                described("Grows zanzibarium crystals.", "\u4e0a\u6d77\u7684\u91cf\u5b50\u8ba1\u7b97\u516c\u53f8"));

        assertEquals(List.of(), slugs(search("zanzibarium", "NAMES")));
        var edge = only(search("CRYSTALS zanzi", "DESCRIPTIONS"));

        assertEquals(tenant.get("slug"), edge.at("/node/slug"));
        assertEquals("Grows zanzibarium crystals.", edge.get("text").asText());
        assertEquals("DESCRIPTIONS", edge.get("field").asText());
        assertEquals("OTHER_TEXT", edge.get("kind").asText());
        assertTrue(edge.get("matched").isNull());
        assertEquals(tenant.get("id"), edge.at("/object/id"));
        assertTrue(edge.get("score").asDouble() < 0.1);
        assertEquals(
                "\u4e0a\u6d77\u7684\u91cf\u5b50\u8ba1\u7b97\u516c\u53f8",
                only(search("\u91cf\u5b50\u8a08\u7b97", "DESCRIPTIONS"))
                        .get("text")
                        .asText(),
                "traditional for simplified, and inside");
        assertEquals(List.of(), slugs(search("zanzibarium gardens", "DESCRIPTIONS")), "all words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Wombat's burrow", "wombat\u2019s burrow", "WOMBATS burrow", "wombat burrow", "l\u00b4ornithon"})
    void aWordWithAnApostropheIsFound(String text) {
        var tenant = tenant("Company " + text.hashCode(), described("A wombat's burrow, or l'ornithon."));

        assertTrue(
                slugs(search(text, "DESCRIPTIONS")).contains(tenant.get("slug").asText()));
    }

    @Test
    void aChangedOrDeletedTextIsFoundNoMore() {
        var tenant = tenant("Changing Company", described("Sells quokkamatics."));
        assertEquals(1, slugs(search("quokkamatics", "DESCRIPTIONS")).size());

        var changed = done("updateTenant", with(of(tenant), described("Sells wombatronics.")), "tenant { id version }")
                .get("tenant");

        assertEquals(List.of(), slugs(search("quokkamatics", "DESCRIPTIONS")));
        assertEquals(1, slugs(search("wombatronics", "DESCRIPTIONS")).size());
        done("deleteTenant", of(changed), "deletedId");
        assertEquals(List.of(), slugs(search("wombatronics", "DESCRIPTIONS")));
    }

    @Test
    void aRoleLeadsToThePerson() {
        var person = person("Role Holder");
        var affiliation = done(
                        "createAffiliation",
                        cited(
                                "person",
                                person.get("id").asText(),
                                "organisation",
                                Edits.id("tenant", "intel"),
                                "role",
                                "BOARD_MEMBER",
                                "title",
                                "Grand Numbatologist"),
                        "affiliation { id }")
                .get("affiliation");

        var edge = only(search("numbatologist board", "ROLES"));

        assertEquals(person.get("slug"), edge.at("/node/slug"));
        assertEquals("ROLES", edge.get("field").asText());
        assertEquals(affiliation.get("id"), edge.at("/object/id"));
        assertEquals(
                "Grand Numbatologist",
                only(search("numbatologist", "ROLES")).get("text").asText());
    }

    @Test
    void aQuoteLeadsToItsSubjectOrToBothEndsOfARelation() {
        var tenant = tenant("Quoted Company");
        var quote = List.of(Map.of("source", "g-enews", "quote", "sold ninety bandicootlets", "quoteLanguage", "en"));
        var tenancy = done(
                        "createTenancy",
                        with(
                                Map.of("citations", quote),
                                "hub",
                                "ai-tower",
                                "tenant",
                                tenant.get("id").asText(),
                                "standing",
                                "RESIDENT"),
                        "tenancy { citations { id } }")
                .get("tenancy");

        var found = search("bandicootlets", "QUOTES");

        assertEquals(
                List.of("ai-tower", "quoted-company"),
                slugs(found).stream().sorted().toList());
        assertEquals(tenancy.at("/citations/0/id"), found.at("/edges/0/object/id"));
        assertEquals("sold ninety bandicootlets", found.at("/edges/0/text").asText());
        assertEquals(List.of("quoted-company"), slugs(search("bandicootlets", "QUOTES", "types", List.of("TENANT"))));

        var survivor = tenant("Quoted Survivor");
        merged("tenant", survivor, tenant);

        assertEquals(
                List.of("ai-tower", "quoted-survivor"),
                slugs(search("bandicootlets", "QUOTES")).stream().sorted().toList());
    }

    @Test
    void aSectorLeadsToItsOrganisationsAndHubs() {
        var sector = done("createSector", Twins.named("Dugongonomics"), "sector { id slug }")
                .get("sector");
        var tenant = tenant("In A Sector", "sectors", List.of("dugongonomics"));
        var hub = Twins.hub("Hub In A Sector", "sectors", List.of("dugongonomics"));

        var found = search("dugongo", "SECTORS");

        assertEquals(
                List.of(hub.get("slug").asText(), tenant.get("slug").asText()),
                slugs(found).stream().sorted().toList());
        assertEquals("Dugongonomics", found.at("/edges/0/text").asText());
        assertEquals(sector.get("id"), found.at("/edges/0/object/id"));
    }

    @Test
    void namesComeFirstAndPagesFollowEachOther() {
        tenant("Potoroo Described", described("Feeds bettongia at night."));
        tenant("Bettongia Farm", described("Feeds bettongia by day."));
        tenant("All About Bettongia");
        var all = search("bettongia", "NAMES", "DESCRIPTIONS");

        assertEquals(List.of("bettongia-farm", "all-about-bettongia", "potoroo-described"), slugs(all));
        assertEquals(3, all.get("totalCount").asInt());
        var scores =
                texts(all.get("edges"), "/score").stream().map(Double::valueOf).toList();
        assertEquals(
                scores.stream()
                        .sorted((one, other) -> Double.compare(other, one))
                        .toList(),
                scores);

        String after = null;
        for (String slug : slugs(all)) {
            var variables = with(
                    Map.of("text", "bettongia", "in", List.of("NAMES", "DESCRIPTIONS")), "first", 1, "after", after);
            var page = data(SEARCH, variables).get("search");
            assertEquals(List.of(slug), slugs(page));
            after = page.at("/pageInfo/endCursor").asText();
        }
    }

    @Test
    void anErasedPersonIsFoundByNoText() {
        var person = person("Peramelida Eastbarred", described("Peramelida walks at dusk."));
        done(
                "createAffiliation",
                cited(
                        "person",
                        person.get("id").asText(),
                        "organisation",
                        Edits.id("tenant", "intel"),
                        "role",
                        "FOUNDER",
                        "title",
                        "Peramelidist"),
                "affiliation { id }");
        var about = tenant("About A Person", described("Founded by Peramelida Eastbarred in a shed."));
        assertEquals(2, slugs(all("peramelida")).size());

        Edits.erase(person);

        assertEquals(List.of(), slugs(all("peramelida")));
        assertEquals(List.of(), slugs(all("peramelidist")));
        assertEquals(List.of(), slugs(all("eastbarred")));
        assertEquals(List.of(about.get("slug").asText()), slugs(all("founded shed")));
    }

    @Test
    void aVeryFrequentWordAndALongTextHaveBounds() {
        String words = "perenticus ".repeat(40).strip();
        tenant("Verbose Company", described(words + " ends with perentilast"));

        assertEquals(1, slugs(search("perentilast", "DESCRIPTIONS")).size());
        assertTrue(search("a", "DESCRIPTIONS", "QUOTES", "ROLES", "SECTORS")
                        .get("totalCount")
                        .asInt()
                <= 4 * 500);
    }

    private static Object[] described(String... texts) {
        return new Object[] {
            "descriptions",
            java.util.stream.IntStream.range(0, texts.length)
                    .mapToObj(i -> Map.of("text", texts[i], "language", i == 0 ? "en" : "zh"))
                    .toList()
        };
    }

    private static JsonNode all(String text) {
        return search(text, "NAMES", "SECTORS", "ROLES", "DESCRIPTIONS", "QUOTES");
    }

    /** @param more fields, or one field, the name of a variable and its value */
    private static JsonNode search(String text, Object... more) {
        boolean fields = more.length < 2 || !more[1].equals("types");
        var variables = fields
                ? Map.of("text", text, "in", List.of(more))
                : Map.of("text", text, "in", List.of(more[0]), "types", more[2]);
        return data(SEARCH, variables).get("search");
    }

    private static JsonNode only(JsonNode search) {
        assertEquals(1, search.get("edges").size(), search.toString());
        return search.at("/edges/0");
    }

    private static List<String> slugs(JsonNode search) {
        return GraphQLCall.texts(search.get("edges"), "/node/slug");
    }
}
