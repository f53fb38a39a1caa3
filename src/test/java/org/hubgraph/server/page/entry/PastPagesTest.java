package org.hubgraph.server.page.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.Twins;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The pages of earlier states: their links stay in the past. */
@QuarkusTest
@ChangesRegistry
class PastPagesTest {
    private static final String HUB = "/hubs/shanghai-foundation-model-innovation-center";
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"]*)\"");
    private static final Pattern OF_ENTRIES =
            Pattern.compile("/(hubs|tenants|people|funds|sectors|sources|relations)/[^?]+");

    /** Of one input. */
    private static final int MOST_CITATIONS = 50;

    @Test
    void eachRelationOfThePastHasAPage() {
        String moment = "?asKnownAt=" + lastChange();
        var relations = new TreeSet<String>();
        for (String page : List.of(HUB, "/tenants/sensetime", "/tenants/zenly", "/sources/la-gazette-ibm")) {
            links(found(page + moment)).stream()
                    .filter(link -> link.startsWith("/relations/"))
                    .forEach(relations::add);
        }

        assertTrue(relations.size() > 20, relations::toString);
        for (String relation : relations) {
            String page = found(relation);
            assertTrue(page.contains("You are looking at the past"), relation);
            assertTrue(page.contains("What the registry said at 20"), relation);
            assertTrue(page.contains("content=\"noindex\""), relation);
            assertFalse(page.contains("Correct this"), relation);
        }
    }

    @Test
    void aPastStateIsOneOfThePastWithoutItsTimeAndLeadsToThePresent() {
        String past = links(found(HUB + "?asKnownAt=" + lastChange())).stream()
                .filter(link -> link.startsWith("/relations/"))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\?.*", "");

        String page = found(past);

        assertTrue(page.contains("What the registry said at an earlier time."), page);
        assertFalse(page.contains("Correct this"), page);
        var present =
                Pattern.compile("<a href=\"([^\"]*)\">Back to the present").matcher(page);
        assertTrue(present.find(), page);
        assertFalse(found(present.group(1)).contains("You are looking at the past"));
    }

    @Test
    void aRelationShowsWhatWasSaidAtAnInstant() {
        String before = lastChange();
        String hub = Twins.hub("Hub Of Moved Tenancy").get("id").asText();
        String tenant = Twins.tenant("Moved Tenant").get("id").asText();
        var tenancy = Edits.done(
                        "createTenancy",
                        Edits.cited("hub", hub, "tenant", tenant, "standing", "RESIDENT", "premises", "First floor"),
                        "tenancy { id version }")
                .get("tenancy");
        String then = lastChange();
        Edits.done(
                "updateTenancy", Edits.with(Edits.of(tenancy), "premises", "Second floor"), "tenancy { id version }");
        String address = "/relations/" + tenancy.get("id").asText();

        String present = found(address);
        assertTrue(present.contains("Second floor"), present);
        assertTrue(present.contains("name=\"asKnownAt\""), "the control");
        assertFalse(present.contains("You are looking at the past"), present);

        String past = found(address + "?list=history&asKnownAt=" + then);
        assertTrue(past.contains("First floor"), past);
        assertFalse(past.contains("Second floor"), past);
        assertTrue(past.contains("You are looking at the past"), past);
        assertTrue(past.contains("content=\"noindex\""), past);
        assertTrue(past.contains("<a href=\"" + address + "\">Back to the present</a>"), past);
        assertFalse(past.contains("What changed, and by whom"), past);
        assertFalse(past.contains("Correct this"), past);
        assertTrue(links(past).contains("/hubs/hub-of-moved-tenancy?asKnownAt=" + then), past);

        // The instant decides, even if the id names another state.
        String earlier = found("/hubs/hub-of-moved-tenancy?asKnownAt=" + then);
        String named = links(earlier).stream()
                .filter(link -> link.startsWith("/relations/"))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\?.*", "");
        assertTrue(found(named).contains("First floor"));
        assertTrue(found(named + "?asKnownAt=" + lastChange()).contains("Second floor"));

        assertTrue(text(address + "?asKnownAt=" + before, 404).contains("no relation with this id at that time"));
        assertTrue(text(address + "?asKnownAt=2999-01-01", 400).contains("must not be in the future"));
        text(address + "?asKnownAt=yesterday", 400);
    }

    @Test
    void linksBetweenEntriesKeepTheMoment() {
        String moment = "asOf=2024-01&asKnownAt=" + lastChange();
        for (String page : List.of(HUB, "/tenants/sensetime", "/people/xia-lixue", HUB + "?list=tenancies")) {
            var links = links(found(page + (page.contains("?") ? "&" : "?") + moment)).stream()
                    .filter(link -> OF_ENTRIES.matcher(link).lookingAt())
                    .filter(link -> !link.contains("list="))
                    .toList();
            var present = links.stream().filter(link -> !link.endsWith(moment)).toList();

            assertTrue(links.size() > 3, links::toString);
            assertEquals(List.of(page.replaceAll("\\?.*", "")), present, "only the way back leads to the present");
        }
    }

    @Test
    void partnershipsOfAnotherTimeAreLeftOut() {
        var one = Twins.tenant("Tenant With Partners");
        for (var period : List.of(Map.of("until", "2019"), Map.of("since", "2018"), Map.of("since", "2023"))) {
            var partner = Twins.tenant("Partner " + period);
            Edits.done(
                    "createPartnership",
                    Edits.with(
                            period,
                            "from",
                            one.get("id").asText(),
                            "to",
                            partner.get("id").asText(),
                            "kind",
                            "PARTNER",
                            "citations",
                            Edits.cited().get("citations")),
                    "partnership { id }");
        }
        String address = "/tenants/" + one.get("slug").asText();

        String all = found(address);
        String then = found(address + "?asOf=2020-06");

        for (String period : List.of("until=2019", "since=2018", "since=2023")) {
            assertTrue(all.contains("Partner {" + period + "}"), period);
            assertEquals(period.equals("since=2018"), then.contains("Partner {" + period + "}"), period);
        }
    }

    @Test
    void allChangesCanBeReached() {
        var hub = Twins.hub("Hub Of Many Changes");
        String tenant = Twins.tenant("Tenant Of Many Changes").get("id").asText();
        var tenancy = Edits.done(
                        "createTenancy",
                        Edits.cited("hub", hub.get("id").asText(), "tenant", tenant, "standing", "RESIDENT"),
                        "tenancy { id version }")
                .get("tenancy");
        for (int change = 0; change < 12; change++) {
            hub = Edits.done(
                            "updateHub",
                            Edits.with(Edits.of(hub), "phone", "phone " + change),
                            "hub { id slug version }")
                    .get("hub");
            tenancy = Edits.done(
                            "updateTenancy",
                            Edits.with(Edits.of(tenancy), "premises", "phone " + change),
                            "tenancy { id version }")
                    .get("tenancy");
        }

        for (String address : List.of(
                "/hubs/" + hub.get("slug").asText(),
                "/relations/" + tenancy.get("id").asText())) {
            String page = found(address);
            assertFalse(page.contains("<ins dir=\"auto\">phone 1</ins>"), address);
            assertTrue(links(page).contains(address + "?list=history"), page);
            String all = found(address + "?list=history");
            assertTrue(all.contains("<ins dir=\"auto\">phone 0</ins>"), all);
            assertFalse(all.contains("Earlier changes"), all);
            assertFalse(all.contains("<h2 id=\"facts\">"), all);
        }
    }

    /** In past states a database compares thousands of citations too slowly for a page. */
    @Test
    void ofASourceWithManyCitationsOnlyTheListComparesThemWithOthers() {
        String few = source("Cited Once", 2, 1);
        String many = source("Cited Very Often", SourcePages.MOST_COMPARED / (3 * MOST_CITATIONS) + 1, MOST_CITATIONS);
        for (String moment : List.of("", "?asKnownAt=" + lastChange())) {
            String list = many + "?list=soleSupportOf" + moment.replace("?", "&");

            assertFalse(found(many + moment).contains("Facts that only this source supports <span"));
            assertTrue(found(few + moment).contains("Facts that only this source supports <span"));
            assertTrue(links(found(many + moment)).contains(list), list);
            assertTrue(found(list).contains("/tenants/cited-very-often-"), list);
        }
    }

    /** A number of organisations, each with a number of citations of three fields. */
    private static String source(String publisher, int tenants, int citations) {
        String slug = Edits.done("createSource", Map.of("publisher", publisher), "source { slug }")
                .at("/source/slug")
                .asText();
        for (int tenant = 1; tenant <= tenants; tenant++) {
            var said = IntStream.range(0, citations)
                    .mapToObj(place -> Map.of(
                            "source",
                            slug,
                            "fields",
                            List.of("foundedOn", "country", "website"),
                            "note",
                            "Row " + place))
                    .toList();
            Twins.tenant(publisher + " " + tenant, "citations", said);
        }
        return "/sources/" + slug;
    }

    private static String lastChange() {
        return GraphQLCall.data("{ registry { lastChangedAt } }", Map.of())
                .at("/registry/lastChangedAt")
                .asText()
                .replace(":", "%3A");
    }

    private static String found(String address) {
        return text(address, 200);
    }

    private static String text(String address, int status) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }

    private static Set<String> links(String page) {
        var links = new TreeSet<String>();
        LINK.matcher(page).results().forEach(found -> links.add(found.group(1).replace("&amp;", "&")));
        return links;
    }
}
