package org.hubgraph.registry.change;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.refusedAt;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.expected;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where hubs and organisations are. */
@EachDatabase
@QuarkusTest
class PlacesTest {
    private static final String PLACE = "{ country subdivision city cityNames { text language } district street"
            + " postcode latitude longitude coordinatePrecision geonamesId }";
    private static final Map<String, Object> SUVA = Map.of(
            "country",
            "FJ",
            "subdivision",
            "FJ-C",
            "city",
            "Suva",
            "cityNames",
            List.of(Map.of("text", "सुवा", "language", "hi")),
            "street",
            "1 Victoria Parade",
            "postcode",
            "0101",
            "latitude",
            -18.1,
            "longitude",
            178.4,
            "coordinatePrecision",
            "STREET",
            "geonamesId",
            2_198_148);
    private static final String AS_RETURNED = "{'country': 'FJ', 'subdivision': 'FJ-C', 'city': 'Suva',"
            + " 'cityNames': [{'text': 'सुवा', 'language': 'hi'}], 'district': null, 'street': '1 Victoria Parade',"
            + " 'postcode': '0101', 'latitude': -18.1, 'longitude': 178.4, 'coordinatePrecision': 'STREET',"
            + " 'geonamesId': 2198148}";

    @Test
    void aHubHasOnePlace() {
        var added = done(
                        "createHub",
                        with(SUVA, "names", names("Hub In Suva"), "kind", "BUILDING", "citations", citations("place")),
                        "hub { id version place " + PLACE + " }")
                .get("hub");

        assertEquals(expected(AS_RETURNED), added.get("place"));
        var found = GraphQLCall.data("{ hubs(filter: { subdivisions: [\"FJ-C\"] }) { nodes { id } } }");
        assertEquals(List.of(added.get("id").asText()), GraphQLCall.texts(found.at("/hubs/nodes"), "/id"));
        var cleared = with(Edits.of(added));
        SUVA.keySet().forEach(field -> cleared.put(field, null));
        assertTrue(done("updateHub", cleared, "hub { place " + PLACE + " }")
                .at("/hub/place")
                .isNull());
    }

    @Test
    void anOrganisationHasSeveralPlacesTheMainOneFirst() {
        var added = done(
                        "createTenant",
                        with(
                                cited("names", names("In Two Places"), "kinds", List.of("COMPANY")),
                                "places",
                                List.of(SUVA, Map.of("country", "KR", "city", "Daejeon")),
                                "citations",
                                citations("places")),
                        "tenant { id slug version places " + PLACE + " }")
                .get("tenant");

        assertEquals(expected(AS_RETURNED), added.at("/places/0"));
        assertEquals("Daejeon", added.at("/places/1/city").asText());
        assertEquals(
                List.of("in-two-places"),
                found("{ place: { countries: [\"FJ\"], subdivisions: [\"FJ-C\"], city: { equals: \"SUVA\" }, street: {"
                        + " startsWith: \"1 Vic\" }, postcodes: [\"0101\"], geonamesIds: [2198148], within: { south: -18.1,"
                        + " north: -18.1, west: 178.4, east: -170 } } }"));
        assertEquals(List.of("in-two-places"), found("{ place: { city: { equals: \"DAEJEON\" } } }"));
        assertEquals(
                List.of(),
                found("{ place: { countries: [\"FJ\"], city: { equals: \"Daejeon\" } } }"),
                "no place is both");
        var cleared = done("updateTenant", with(Edits.of(added), "places", null), "tenant { places { city } }");
        assertEquals(0, cleared.at("/tenant/places").size());
        assertEquals(List.of(), found("{ place: { countries: [\"FJ\"], city: { in: [\"Suva\"] } } }"));
    }

    @Test
    void coordinatesAreCompleteAndOnEarth() {
        var wrong = with(
                cited("names", names("Nowhere"), "kinds", List.of("COMPANY")),
                "places",
                List.of(
                        Map.of("latitude", 90.5, "longitude", 1),
                        Map.of("longitude", 1),
                        Map.of("coordinatePrecision", "CITY"),
                        Map.of("postcode", " ", "geonamesId", 0)));

        assertEquals(
                List.of(
                        "input.places.0.latitude",
                        "input.places.1.latitude",
                        "input.places.2.coordinatePrecision",
                        "input.places.3.geonamesId",
                        "input.places.3.postcode"),
                refusedAt("createTenant", wrong));
    }

    private static List<Map<String, String>> names(String name) {
        return List.of(Map.of("text", name, "language", "en", "kind", "OFFICIAL"));
    }

    private static List<Map<String, Object>> citations(String field) {
        return List.of(Map.of("source", "g-enews", "fields", List.of(field)));
    }

    private static List<String> found(String filter) {
        var found = GraphQLCall.data("{ tenants(filter: " + filter + ") { nodes { slug } } }");
        return GraphQLCall.texts(found.at("/tenants/nodes"), "/slug");
    }
}
