package org.hubgraph.server.page.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.Twins;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The pages of entries, sources and relations. */
@QuarkusTest
@ChangesRegistry
class EntryPagesTest {
    private static final String HUB = "/hubs/shanghai-foundation-model-innovation-center";
    private static final String PAYLOAD = "<script>alert(1)</script>\"' onload=x {#for} {page.name}";
    /** The address and the text of each link. */
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");

    @Test
    void aHubShowsItsNamesFactsAndRelationsWithTheirSources() {
        String page = found(HUB);

        assertShows(page, "<h1 dir=\"auto\">Shanghai Foundation Model Innovation Center</h1>");
        assertShows(page, "<span lang=\"zh\" dir=\"auto\">模速空间</span> <small dir=\"auto\">Alias</small>");
        assertShows(page, "<a href=\"/tenants/infinigence-ai\" dir=\"auto\">Infinigence AI</a>");
        assertShows(
                page, "<a href=\"/people/xi-jinping\" dir=\"auto\">Xi Jinping</a> <small dir=\"auto\">guest</small>");
        assertShows(page, "<blockquote lang=\"ko\" dir=\"auto\">2023년 9월 공사 38일 만에 출범한 SMC</blockquote>");
        assertShows(page, "at least 100");
        assertShows(page, "What changed, and by whom");
    }

    @Test
    void claimsThatDifferAreSideBySide() {
        String page = found(HUB);
        String opened = page.substring(page.indexOf("<dt>Opened</dt>"), page.indexOf("<dt>Built in</dt>"));

        assertShows(opened, "September 2023");
        assertShows(opened, "Sources differ");
        assertShows(opened, "2023-09 <em class=\"tag\">preferred</em>");
        assertShows(opened, "2023-12 <em class=\"tag\">disputed</em>");
        assertFalse(opened.contains("<details"), "the claims must not be folded");
    }

    @Test
    void aRelationWhoseSourcesDifferIsMarkedInLists() {
        var tenant = Twins.tenant("Tenant With Claims");
        String address = "/tenants/" + tenant.get("slug").asText();
        String hub = Edits.hub("Hub With Claims").get("id").asText();
        var said = new ArrayList<Map<String, Object>>();
        for (String since : List.of("2021", "2022")) {
            said.add(Map.of("source", "g-enews", "fields", List.of("since"), "statedValue", since));
        }
        var tenancy = Map.of("hub", hub, "tenant", tenant.get("id").asText(), "standing", "RESIDENT", "since", "2021");

        Edits.done("createTenancy", Edits.with(tenancy, "citations", said.subList(0, 1)), "tenancy { id }");
        assertFalse(found(address).contains("Sources differ"));
        Edits.done(
                "createTenancy",
                Edits.with(
                        tenancy,
                        "hub",
                        Edits.hub("Other Hub With Claims").get("id").asText(),
                        "citations",
                        said),
                "tenancy { id }");

        assertShows(found(address), "Sources differ");
    }

    @Test
    void theOtherTypesHavePages() {
        assertShows(found("/tenants/sensetime"), "<h1 dir=\"auto\">SenseTime");
        assertShows(found("/people/xia-lixue"), "<a href=\"/tenants/infinigence-ai\" dir=\"auto\">Infinigence AI</a>");
        assertShows(found("/funds/national-ai-industry-fund"), "CNY 60");
        assertShows(found("/sectors/artificial-intelligence"), HUB);
        String source = found("/sources/g-enews");
        assertShows(source, "<dt>Publisher</dt>");
        assertShows(source, "href=\"https://www.g-enews.com/");
        assertShows(source, "“상하이 서와이탄에 위치한 SMC”");
    }

    @Test
    void eachRelationHasAPage() {
        var relations = new TreeSet<String>();
        for (String page : List.of(HUB, "/tenants/sensetime", "/people/peng-zhihui", "/tenants/zenly")) {
            links(found(page)).stream()
                    .filter(link -> link.startsWith("/relations/"))
                    .forEach(relations::add);
        }

        assertTrue(relations.size() > 20, relations::toString);
        relations.forEach(EntryPagesTest::found);
        get("/relations/" + Edits.id("hub", "west-bund")).then().statusCode(404);
        get("/relations/nothing").then().statusCode(404);
    }

    @Test
    void anUnknownEntryIsNotFoundAndAMalformedTimeIsRefused() {
        String missing = get("/tenants/no-such-organisation")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertShows(missing, "The registry has no organisation “no-such-organisation”");
        assertShows(missing, "action=\"/search\"");
        get(HUB + "?asOf=yesterday").then().statusCode(400);
        get(HUB + "?asKnownAt=yesterday").then().statusCode(400);
        get(HUB + "?asKnownAt=2999-01-01").then().statusCode(400);
        get(HUB + "?list=nothing").then().statusCode(404);
        given().post(HUB).then().statusCode(405).header("Allow", "GET, HEAD");
    }

    @Test
    void aConditionalRequestGetsNoBodyUntilTheRegistryChanges() {
        var first = get(HUB);
        String tag = first.header("ETag");

        var same = given().header("If-None-Match", tag).get(HUB);
        assertEquals(304, same.statusCode());
        assertEquals("", same.asString());

        Twins.tenant("Company That Changes The Version");
        var later = given().header("If-None-Match", tag).get(HUB);
        assertEquals(200, later.statusCode());
        assertFalse(tag.equals(later.header("ETag")));
    }

    @Test
    void aMergedEntryRedirectsAndAnErasedPersonIsGone() {
        var survivor = Twins.tenant("Page Of The Survivor");
        var merged = Twins.tenant("Page Of The Merged");
        Twins.merged("tenant", survivor, merged);
        var moved = given().redirects()
                .follow(false)
                .get("/tenants/" + merged.get("slug").asText() + "?asOf=2024");
        assertEquals(301, moved.statusCode());
        assertEquals("/tenants/" + survivor.get("slug").asText() + "?asOf=2024", moved.header("Location"));

        var person = Twins.person("Page Whoisto Beerased");
        String id = person.get("id").asText();
        Edits.erase(person);
        String slug = GraphQLCall.data("query ($id: ID!) { person(id: $id) { slug } }", Map.of("id", id))
                .at("/person/slug")
                .asText();
        get("/people/" + slug).then().statusCode(410);
        get("/people/" + person.get("slug").asText()).then().statusCode(404);
    }

    @Test
    void thePastHasABannerAndIsNotIndexed() {
        String now = found(HUB);
        assertFalse(now.contains("You are looking at the past"));
        assertFalse(now.contains("noindex"));

        String past = found(HUB + "?asOf=2024-01");
        assertShows(past, "You are looking at the past");
        assertShows(past, "content=\"noindex\"");
        assertShows(past, "value=\"2024-01\"");
        // The headquarters opened in September 2024.
        assertShows(now, "/tenants/alibaba-group\"");
        assertFalse(past.contains("/tenants/alibaba-group\""));

        var hub = Twins.hub("Hub Of Two States");
        String before = GraphQLCall.data(
                        "query ($id: ID) { hub(id: $id) { history { nodes { at } } } }",
                        Map.of("id", hub.get("id").asText()))
                .at("/hub/history/nodes/0/at")
                .asText();
        Edits.done("updateHub", Edits.with(Edits.of(hub), "kind", "MAKERSPACE"), "hub { version }");
        String address = "/hubs/" + hub.get("slug").asText();
        assertShows(found(address), "Makerspace");
        String known = found(address + "?asKnownAt=" + before);
        assertShows(known, "What the registry said at");
        assertShows(known, "Building");
        assertFalse(known.contains("Makerspace"));
    }

    @Test
    void hostileTextsStayTexts() {
        String longest = "ب".repeat(500);
        var tenant = Twins.tenant(
                PAYLOAD,
                "descriptions",
                List.of(Map.of("text", "</script><img src=x onerror=alert(2)>", "language", "en")),
                "names",
                List.of(
                        Twins.name(PAYLOAD),
                        Map.of("text", longest.substring(0, 200), "kind", "ALIAS", "language", "ar")));
        String address = "/tenants/" + tenant.get("slug").asText();

        String page = found(address);

        assertShows(page, "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39; onload=x {#for} {page.name}");
        assertShows(page, "<span lang=\"ar\" dir=\"auto\">" + longest.substring(0, 200));
        assertFalse(page.contains("<script>alert"), page);
        assertFalse(page.contains("<img src=x"), page);
        assertEquals(
                1,
                Pattern.compile("<script type=\"application/ld\\+json\">[^<]*</script>")
                        .matcher(page)
                        .results()
                        .count());
        assertShows(get(address).header("Content-Security-Policy"), "default-src 'none'");
        assertShows(get("/hubs/%3Cscript%3Ealert(3)%3C%2Fscript%3E").asString(), "&lt;script&gt;alert(3)");
        get("/hubs/" + "x".repeat(500)).then().statusCode(404);
    }

    @Test
    void onlyAddressesOfTheWebBecomeLinks() {
        assertEquals("", Link.outside("x", "javascript:alert(1)", "").address());
        assertEquals("", Link.outside("x", " javascript:alert(1)", "").address());
        assertEquals("", Link.outside("x", "data:text/html,x", "").address());
        assertEquals(
                "HTTPS://a.example/",
                Link.outside("x", "HTTPS://a.example/", "").address());
    }

    @Test
    void machinesReadTheSame() throws Exception {
        String page = found(HUB);
        var json = new ObjectMapper()
                .readTree(page.replaceFirst("(?s).*<script type=\"application/ld\\+json\">", "")
                        .replaceFirst("(?s)</script>.*", ""));

        assertEquals("Organization", json.path("@type").asText());
        assertTrue(json.path("@id").asText().endsWith(HUB), json::toString);
        assertEquals("2023-09", json.path("foundingDate").asText());
        assertEquals(31.183, json.at("/location/geo/latitude").asDouble());
        var alternate = Pattern.compile("<link rel=\"alternate\" type=\"application/json\" href=\"([^\"]*)\"")
                .matcher(page);
        assertTrue(alternate.find());
        var data = get(alternate.group(1).replace("&amp;", "&"));
        assertEquals(
                "INCUBATOR",
                GraphQLCall.parsed(data.asString()).at("/data/hub/kind").asText());
        assertShows(page, "<link rel=\"canonical\" href=\"" + json.path("@id").asText() + "\">");
    }

    @Test
    void aListHasAPageOfItsOwn() {
        String list = found(HUB + "?list=tenancies");

        assertShows(list, "Organisations in and near it");
        assertFalse(list.contains("<h2 id=\"facts\">"));
        assertShows(list, "content=\"noindex\"");
    }

    private static void assertShows(String page, String text) {
        assertTrue(page.contains(text), () -> text + " is not in " + page);
    }

    private static String found(String address) {
        return get(address)
                .then()
                .statusCode(200)
                .contentType("text/html; charset=utf-8")
                .extract()
                .asString();
    }

    private static Response get(String address) {
        return given().urlEncodingEnabled(false).get(address);
    }

    private static Set<String> links(String page) {
        var links = new TreeSet<String>();
        LINK.matcher(page).results().forEach(found -> links.add(found.group(1).replace("&amp;", "&")));
        return links;
    }
}
