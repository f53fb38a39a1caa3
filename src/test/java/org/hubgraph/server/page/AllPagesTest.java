package org.hubgraph.server.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.HttpCall;
import org.hubgraph.testsupport.Repetitions;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** All pages of the packaged registry, reached from the first page and from the sitemap by links. */
@QuarkusTest
class AllPagesTest {
    private static final Pattern LINK = Pattern.compile(" (?:href|src)=\"(/[^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern LOCATION = Pattern.compile("<loc>https?://[^/]+([^<]*)</loc>");
    private static final Pattern CSV = Pattern.compile("<link rel=\"alternate\" type=\"text/csv\" href=\"([^\"]*)\">");
    /** Of each kind of page, the first few are read and one in this number of the others. */
    private static final int ONE_IN = Repetitions.of("hubgraph.pages.one-in", 12, 1);

    private static final int FIRST = 10;
    /** They are long, and FirstMinuteIT opens them. */
    private static final String PLAYGROUND = "/graphiql?";

    @Test
    void noLinkIsDead() {
        var reached = new LinkedHashSet<String>(List.of("/", "/robots.txt", "/docs", "/docs/schema"));
        locations("/sitemap.xml").forEach(map -> locations(map).forEach(reached::add));
        var listed = List.copyOf(reached);
        var kinds = new HashMap<String, Integer>();
        var waiting = new ArrayDeque<String>();
        listed.stream().filter(address -> isRead(address, kinds)).forEach(waiting::add);
        var faults = new TreeMap<String, String>();
        var anchors = new HashMap<String, List<String>>();
        var linked = new LinkedHashSet<String>();
        while (!waiting.isEmpty()) {
            String address = waiting.remove();
            var response = HttpCall.get(address);
            if (response.status() != 200) {
                faults.put(address, "status " + response.status());
            }
            if (!response.contentType().startsWith("text/html")) {
                continue;
            }
            String page = response.text();
            var ids = ID.matcher(page).results().map(id -> id.group(1)).toList();
            if (new LinkedHashSet<>(ids).size() != ids.size()) {
                faults.put(address + " ids", ids.toString());
            }
            anchors.put(address, ids);
            LINK.matcher(page)
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .forEach(link -> {
                        String target = link.replaceFirst("#.*", "");
                        linked.add(link);
                        if (!link.startsWith(PLAYGROUND)
                                && !isFileOfEntry(link)
                                && reached.add(target)
                                && isRead(target, kinds)) {
                            waiting.add(target);
                        }
                    });
        }
        for (String link : linked) {
            String[] parts = link.split("#", 2);
            if (parts.length > 1
                    && !anchors.getOrDefault(parts[0], List.of(parts[1])).contains(parts[1])) {
                faults.put(link, "no such anchor");
            }
        }

        assertEquals(new TreeMap<>(), faults);
        assertTrue(listed.size() > 250, "only " + listed.size() + " addresses in sitemaps");
        var unlisted = reached.stream()
                .filter(address -> address.matches("/relations/[^?]+"))
                .filter(address -> !listed.contains(address))
                .toList();
        assertEquals(List.of(), unlisted, "relations that no sitemap has");
        assertTrue(reached.size() > 400, "only " + reached.size() + " pages");
    }

    /** @param kinds the number of addresses so far with the same beginning, up to their second slash or a parameter */
    private static boolean isRead(String address, Map<String, Integer> kinds) {
        int number = kinds.merge(address.replaceFirst("(^/[^/?]*/?).*?([?]\\w*)?.*", "$1$2"), 1, Integer::sum);
        return number <= FIRST || number % ONE_IN == 0;
    }

    /** All of them are alike; another test reads some. */
    private static boolean isFileOfEntry(String link) {
        return link.endsWith("&format=csv") && link.contains("slugs");
    }

    @Test
    void listsAreNarrowedAndPaged() {
        assertShows("/hubs?letter=E", "/hubs/euratechnologies", true);
        assertShows("/hubs?letter=E", "/hubs/west-bund", false);
        assertShows("/hubs?country=FR", "/hubs/station-f", true);
        assertShows("/hubs?country=FR", "/hubs/west-bund", false);
        get("/hubs?country=Nowhere").then().statusCode(400);
        get("/tenants?after=nothing").then().statusCode(400);
    }

    @Test
    void theSearchFindsNamesInAllScripts() {
        assertShows(
                "/search?q=" + PageRequest.encode("모쑤공간"), "/hubs/shanghai-foundation-model-innovation-center", true);
        assertShows("/search?q=station&type=hub", "/hubs/station-f", true);
        assertShows("/search?q=station&type=person", "/hubs/station-f", false);
        assertShows("/search?q=" + PageRequest.encode("<script>x</script>"), "<script>x", false);
        assertShows("/search", "name=\"q\"", true);
        get("/search?q=" + "x".repeat(201)).then().statusCode(400);
        get("/search?q=x&type=nothing").then().statusCode(400);
    }

    @Test
    void theSearchFindsSourcesByTheirWords() {
        assertShows("/search?q=g-enews", "/sources/g-enews", true);
        assertShows("/search?q=G-ENEWS&type=source", "/sources/g-enews", true);
        assertShows("/search?q=g-enews&type=hub", "/sources/g-enews", false);
    }

    @Test
    void listsAndEntriesAreFiles() {
        String french = file("/hubs?country=FR");
        assertTrue(french.contains("station-f") && !french.contains("west-bund"), french);
        assertEquals(2, file("/hubs/station-f").lines().count());
        assertEquals(2, file("/sources/g-enews").lines().count());
        int tenants = GraphQLCall.data("{ registry { tenants } }", Map.of())
                .at("/registry/tenants")
                .asInt();
        assertEquals(tenants + 1, file("/tenants").lines().count());
    }

    /** The file in CSV that the head of a page names. */
    private static String file(String page) {
        var link = CSV.matcher(get(page).asString());
        assertTrue(link.find(), page);
        return get(link.group(1).replace("&amp;", "&"))
                .then()
                .statusCode(200)
                .contentType("text/csv; charset=utf-8; header=present")
                .extract()
                .asString();
    }

    @Test
    void onlyNamesOfSitemapsLeadToSitemaps() {
        for (String name : List.of("hubs", "hubs-0.xml", "hubs-2.xml", "hubs-99999.xml", "nothing-1.xml", "-1.xml")) {
            get("/sitemaps/" + name).then().statusCode(404);
        }
        get("/sitemaps/hubs-1.xml").then().statusCode(200).contentType("application/xml; charset=utf-8");
    }

    @Test
    void anUnknownAddressHasAPageForBrowsersOnly() {
        for (String address : List.of("/nothing", "/hubs/west-bund/nothing", "/docs/nothing")) {
            String page = given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                    .get(address)
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            assertTrue(page.contains("There is no such page") && page.contains("action=\"/search\""), page);
            String plain = given().accept("application/json")
                    .get(address)
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            assertFalse(plain.contains("action=\"/search\""), plain);
        }
    }

    @Test
    void aMistakeInAnAddressIsNamedWithoutItsVariable() {
        for (String address : List.of("/hubs/west-bund?asOf=June", "/tenants?country=Germany")) {
            String page = given().get(address).then().statusCode(400).extract().asString();
            assertFalse(page.contains("Variable"), page);
            assertTrue(page.contains("write "), page);
        }
    }

    @Test
    void theManualIsSearchable() {
        assertShows("/docs/search?q=entity+tag", "/docs/caching", true);
        assertShows("/docs/querying", "<table>", true);
        assertShows("/docs/schema?q=makerspace", "id=\"HubKind\"", true);
        assertShows("/docs/schema?q=makerspace", "id=\"FundLevel\"", false);
        assertShows("/docs/questions", "<a href=\"/#examples\">", true);
        get("/docs/nothing").then().statusCode(404);
    }

    @Test
    void theManualLeadsToTemplatesAndMappings() {
        String manual = get("/docs/importing").asString();
        for (String file : List.of("tenants.csv", "ror.yaml")) {
            var link = Pattern.compile("<a href=\"(/import/mappings/[0-9a-f]+/" + file + ")\">")
                    .matcher(manual);
            assertTrue(link.find(), manual);
            var response = get(link.group(1)).then().statusCode(200).extract();
            assertEquals(PackagedText.at("/mapping/" + file), response.asString());
        }
        assertShows("/docs/importing", "<a href=\"/docs/importing#mappings\">ready mappings</a>", true);
    }

    @Test
    void theEndpointLeadsABrowserToThePlayground() {
        given().redirects()
                .follow(false)
                .header("Accept", "text/html,*/*;q=0.8")
                .get("/graphql")
                .then()
                .statusCode(303)
                .header("Location", "/graphiql");
        given().urlEncodingEnabled(false)
                .header("Accept", "text/html")
                .get("/graphql?query=%7B__typename%7D")
                .then()
                .statusCode(406);
        get("/graphql").then().statusCode(400);
    }

    @Test
    void everyTemplateCountsInTheEntityTag() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            var missing = new ArrayList<String>();
            files.filter(Files::isRegularFile)
                    .map(file -> Path.of("src/main/resources/templates")
                            .relativize(file)
                            .toString())
                    .map(file -> file.replace('\\', '/').replace(".html", ""))
                    .filter(name -> !Templates.FILES.contains(name))
                    .forEach(missing::add);
            assertEquals(List.of(), missing);
        }
    }

    private static void assertShows(String address, String text, boolean shown) {
        String page = get(address).then().statusCode(200).extract().asString();
        assertEquals(shown, page.contains(text), () -> text + " in " + page);
    }

    private static List<String> locations(String address) {
        return LOCATION.matcher(get(address).then().statusCode(200).extract().asString())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Response get(String address) {
        return given().urlEncodingEnabled(false).get(address);
    }
}
