package org.hubgraph.registry.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.testsupport.Curation;

import static org.hubgraph.testsupport.Curation.entry;
import static org.hubgraph.testsupport.Curation.name;
import static org.hubgraph.testsupport.Curation.source;
import static org.hubgraph.testsupport.Curation.text;
import static org.hubgraph.testsupport.Curation.with;
import static org.hubgraph.testsupport.GraphQLCall.expected;

/** Inputs of hubs, and the facts that they become. */
final class HubInputs {
    private static final String FACTS = """
            kind city district country latitude longitude openedOn closedOn constructionDays slogans { text language }
            zonesComplete reportedTenants { value bound asOf } services { kind description }""";
    static final Curation HUBS = new Curation(
            "Hub", "id slug version name parent { slug } zones { version name position } citations { field } " + FACTS);

    private HubInputs() {}

    static Map<String, Object> input(String name) {
        return with(entry(name), Map.of("kind", "BUILDING"));
    }

    /** An input with all fields except for the parent. */
    static Map<String, Object> full(String name) {
        return with(
                with(entry(name), fullFacts()),
                Map.of(
                        "zones",
                        List.of(
                                Map.of("names", List.of(name("Second floor", "en", "OFFICIAL")), "position", 2),
                                Map.of("names", List.of(name("Garden", "en", "OFFICIAL")))),
                        "citations",
                        List.of(Map.of("source", source(), "fields", List.of("openedOn", "zones")))));
    }

    static Map<String, Object> fullFacts() {
        var facts = new HashMap<String, Object>();
        facts.put("kind", "BUILDING");
        facts.put("city", "Shanghai");
        facts.put("district", "Xuhui");
        facts.put("country", "CN");
        facts.put("latitude", 31.2);
        facts.put("longitude", 121.5);
        facts.put("openedOn", "2024-05");
        facts.put("closedOn", "2024-05-31");
        facts.put("constructionDays", 0);
        facts.put("slogans", List.of(text("Up", "en"), text("위로", "ko")));
        facts.put("zonesComplete", true);
        facts.put("reportedTenants", Map.of("value", 0, "bound", "AT_LEAST", "asOf", "2025"));
        facts.put(
                "services",
                List.of(
                        Map.of("kind", "WORKSPACE"),
                        Map.of("kind", "COMPUTE", "descriptions", List.of(text("Ten racks", "en")))));
        return facts;
    }

    static JsonNode facts() {
        return expected("{'kind': 'BUILDING', 'city': 'Shanghai', 'district': 'Xuhui', 'country': 'CN',"
                + " 'latitude': 31.2, 'longitude': 121.5, 'openedOn': '2024-05', 'closedOn': '2024-05-31',"
                + " 'constructionDays': 0,"
                + " 'slogans': [{'text': 'Up', 'language': 'en'}, {'text': '위로', 'language': 'ko'}],"
                + " 'zonesComplete': true, 'reportedTenants': {'value': 0, 'bound': 'AT_LEAST', 'asOf': '2025'},"
                + " 'services': [{'kind': 'COMPUTE', 'description': 'Ten racks'},"
                + " {'kind': 'WORKSPACE', 'description': null}]}");
    }

    static JsonNode facts(JsonNode hub) {
        return ((ObjectNode) hub.deepCopy())
                .retain(List.of(FACTS.replaceAll("\\{[^}]*}", "").trim().split("\\s+")));
    }
}
