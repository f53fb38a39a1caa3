package org.hubgraph.server.page.entry;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.HttpCall;
import org.hubgraph.testsupport.Seed;
import org.hubgraph.testsupport.TestUser;
import org.hubgraph.testsupport.Twins;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The mutations that pages offer to correct what they show. */
@QuarkusTest
@ChangesRegistry
class CorrectionsTest {
    private static final Pattern LOCATION = Pattern.compile("<loc>https?://[^/]+([^<]*)</loc>");
    private static final Pattern RELATION = Pattern.compile("href=\"(/relations/[^\"]+)\"");
    private static final Pattern CORRECTION =
            Pattern.compile("href=\"/graphiql\\?query=([^&\"]*)&amp;variables=([^\"]*)\"[^>]*>Correct this");
    private static final Pattern TYPE = Pattern.compile("Update(\\w+)Input");

    private static final int OF_EACH_TYPE = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aCorrectionSentAsItIsChangesNothing() throws Exception {
        var random = new Random(Seed.of(CorrectionsTest.class));
        var addresses = new LinkedHashSet<String>();
        locations("/sitemap.xml").flatMap(CorrectionsTest::locations).forEach(addresses::add);
        var tried = new TreeMap<String, Integer>();
        var faults = new ArrayList<String>();
        var relations = new LinkedHashSet<String>();
        // Other tests add entries without relations: this one has them.
        var chosen = new LinkedHashSet<>(List.of("/hubs/shanghai-foundation-model-innovation-center"));
        chosen.addAll(some(addresses, CorrectionsTest::typeOfEntry, random));
        for (String address : chosen) {
            String page = HttpCall.get(address).text();
            RELATION.matcher(page).results().forEach(found -> relations.add(found.group(1)));
            correct(address, page, tried, faults);
        }
        for (String address : some(relations, CorrectionsTest::typeOfRelation, random)) {
            correct(address, HttpCall.get(address).text(), tried, faults);
        }

        assertEquals(List.of(), faults);
        assertTrue(
                tried.keySet().containsAll(List.of("Hub", "Tenant", "Person", "Fund", "Sector", "Source", "Tenancy")),
                tried::toString);
        assertTrue(tried.size() >= 10, tried::toString);
    }

    /** A few of each type, chosen at random; those of the type "" are left out. */
    private static List<String> some(Collection<String> all, UnaryOperator<String> type, Random random) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.stream()
                .collect(Collectors.groupingBy(type, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(group -> !group.getKey().isEmpty())
                .flatMap(group -> group.getValue().stream().limit(OF_EACH_TYPE))
                .toList();
    }

    /** The folder of its page; empty for the page of a list. */
    private static String typeOfEntry(String address) {
        int slug = address.indexOf('/', 1);
        return slug < 0 ? "" : address.substring(0, slug);
    }

    /** An id begins with the name of its type. */
    private static String typeOfRelation(String address) {
        byte[] id = Base64.getUrlDecoder().decode(address.substring("/relations/".length()));
        return new String(id, StandardCharsets.ISO_8859_1).split("[^A-Za-z]")[0];
    }

    private static void correct(String address, String page, TreeMap<String, Integer> tried, List<String> faults)
            throws Exception {
        var correction = CORRECTION.matcher(page);
        if (!correction.find()) {
            // Other tests erase people, about whom no fact can be changed.
            if (!page.contains(">Erased<")) {
                faults.add(address + " offers no correction");
            }
            return;
        }
        String mutation = URLDecoder.decode(correction.group(1), StandardCharsets.UTF_8);
        var variables = variables(correction);
        var type = TYPE.matcher(mutation);
        assertTrue(type.find(), mutation);
        tried.merge(type.group(1), 1, Integer::sum);
        var response = send(mutation, variables);
        var after = CORRECTION.matcher(HttpCall.get(address).text());
        if (response.has("errors") || !after.find() || !input(variables).equals(input(variables(after)))) {
            faults.add(address + " " + variables + "\n" + response);
        }
    }

    private static JsonNode variables(Matcher correction) throws Exception {
        return JSON.readTree(URLDecoder.decode(correction.group(2), StandardCharsets.UTF_8));
    }

    /** Without the version, which each mutation raises. */
    private static JsonNode input(JsonNode variables) {
        return ((ObjectNode) variables.get("input").deepCopy()).without("version");
    }

    private static JsonNode send(String mutation, JsonNode variables) throws Exception {
        var body = JSON.createObjectNode().put("query", mutation).set("variables", variables);
        return JSON.readTree(
                HttpCall.post("/graphql", Map.of("Authorization", TestUser.EDITOR.credentials()), body.toString())
                        .text());
    }

    @Test
    void aCorrectionHasTheFactsThatThePageShows() throws Exception {
        var hub = Twins.hub(
                "Hub With Everything",
                "slogans",
                List.of(Map.of("text", "One place", "language", "en")),
                "reportedTenants",
                Map.of("value", 12, "bound", "EXACT"),
                "zonesComplete",
                true,
                "zones",
                List.of(Twins.zone("Floor 1")),
                "services",
                List.of(Map.of("kind", "OTHER")));
        var input = offered("/hubs/" + hub.get("slug").asText());
        assertEquals("One place", input.at("/slogans/0/text").asText());
        assertEquals(12, input.at("/reportedTenants/value").asInt());
        assertTrue(input.at("/zonesComplete").asBoolean());
        assertEquals(JSON.readTree("[{\"kind\": \"OTHER\"}]"), input.at("/services"));

        String id = hub.get("id").asText();
        var zone = Edits.done("updateHub", Edits.with(Edits.of(hub), "zonesComplete", false), "hub { zones { id } }")
                .at("/hub/zones/0/id");
        String tenant = Edits.tenant("Tenant With Everything").get("id").asText();
        var tenancy = Edits.done(
                "createTenancy",
                Edits.cited("hub", id, "tenant", tenant, "standing", "RESIDENT", "zone", zone.asText()),
                "tenancy { id }");
        var round = Edits.done(
                        "createFundingRound",
                        Edits.cited("tenant", tenant, "kind", "SEED", "announcedOn", "2024"),
                        "fundingRound { id }")
                .at("/fundingRound/id");
        var backing = Edits.done(
                "createBacking",
                Edits.cited(
                        "backer",
                        Edits.tenant("Backer With Everything").get("id").asText(),
                        "beneficiary",
                        tenant,
                        "kind",
                        "INVESTMENT",
                        "round",
                        round.asText()),
                "backing { id }");
        assertEquals(
                zone,
                offered("/relations/" + tenancy.at("/tenancy/id").asText()).at("/zone"));
        assertEquals(
                round,
                offered("/relations/" + backing.at("/backing/id").asText()).at("/round"));
        // A page has only one description of a service.
        var described = Twins.hub(
                "Hub With A Described Service",
                "services",
                List.of(Map.of(
                        "kind", "OTHER", "descriptions", List.of(Map.of("text", "Of all sorts", "language", "en")))));
        assertFalse(offered("/hubs/" + described.get("slug").asText()).has("services"));
    }

    @Test
    void anEndOnAnUnknownDateIsShownAndCorrected() throws Exception {
        var ended = Twins.tenant("Tenant That Ended", "ended", true);
        String address = "/tenants/" + ended.get("slug").asText();
        assertTrue(HttpCall.get(address).text().contains("<dt>Dissolved</dt>"));
        assertTrue(offered(address).at("/ended").asBoolean());
        var running = Twins.tenant("Tenant That Runs");
        assertFalse(offered("/tenants/" + running.get("slug").asText()).has("ended"));

        var tenancy = Edits.cited(
                "hub",
                Edits.hub("Hub Left Some Day").get("id").asText(),
                "tenant",
                running.get("id").asText(),
                "standing",
                "RESIDENT");
        var left = Edits.done("createTenancy", Edits.with(tenancy, "ended", true), "tenancy { id }");
        assertTrue(offered("/relations/" + left.at("/tenancy/id").asText())
                .at("/ended")
                .asBoolean());
    }

    private static JsonNode offered(String address) throws Exception {
        var correction = CORRECTION.matcher(HttpCall.get(address).text());
        assertTrue(correction.find(), address);
        return variables(correction).get("input");
    }

    @Test
    void factsAboutAnErasedPersonOfferNoCorrection() {
        String hub = Edits.hub("Uncorrected Hub").get("id").asText();
        var erased = Twins.person("Uncorrected Person");
        String person = erased.get("id").asText();
        var affiliation = Edits.cited("person", person, "organisation", hub, "role", "DIRECTOR");
        var backing = Edits.cited("backer", person, "beneficiary", hub, "kind", "INVESTMENT");
        var facts = List.of(
                Edits.done("createAffiliation", affiliation, "affiliation { id }")
                        .at("/affiliation/id"),
                Edits.done("createBacking", backing, "backing { id }").at("/backing/id"));
        facts.forEach(fact -> assertTrue(relation(fact).contains("Correct this"), fact::asText));

        Edits.erase(erased);

        facts.forEach(fact -> {
            assertTrue(relation(fact).contains(">Erased<"), fact::asText);
            assertFalse(relation(fact).contains("Correct this"), fact::asText);
        });
    }

    @Test
    void aVisitWhoseOnlyGuestWasErasedCanBeCorrected() throws Exception {
        String hub = Edits.hub("Visited Uncorrected Hub").get("id").asText();
        var guest = Twins.person("Erased Guest");
        var visit = Edits.cited(
                "hub", hub, "date", "2024-05", "guests", List.of(guest.get("id").asText()));
        var created = Edits.done("createVisit", visit, "visit { id }").at("/visit/id");
        Edits.erase(guest);
        var faults = new ArrayList<String>();

        correct("/relations/" + created.asText(), relation(created), new TreeMap<>(), faults);

        assertEquals(List.of(), faults);
    }

    private static String relation(JsonNode id) {
        return given().urlEncodingEnabled(false)
                .get("/relations/" + id.asText())
                .asString();
    }

    @Test
    void aPastStateAndOneListOfferNoCorrection() {
        String hub = "/hubs/shanghai-foundation-model-innovation-center";

        assertTrue(given().get(hub).asString().contains("Correct this"));
        assertFalse(given().get(hub + "?list=tenancies").asString().contains("Correct this"));
    }

    private static Stream<String> locations(String address) {
        return LOCATION.matcher(HttpCall.get(address).text()).results().map(found -> found.group(1));
    }
}
