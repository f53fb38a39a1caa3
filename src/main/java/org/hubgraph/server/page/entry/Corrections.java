package org.hubgraph.server.page.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.server.page.PageRequest;

/**
 * The mutation that corrects an entry, source or relation, with its values as its page shows them. Sent as it is, it
 * changes nothing. Descriptions, and services that have any, are left out, because a page has only one of them.
 */
final class Corrections {
    private static final String CONTACT = " website email phone links ";
    private static final String PERIOD = " since until ended";

    /** The fields of the inputs by type, in the order in which they are written. */
    private static final Map<String, List<String>> FIELDS = Map.ofEntries(
            type(
                    "Hub",
                    "names kind status statusVerifiedOn openedOn closedOn constructionDays" + CONTACT
                            + "externalIds sectors parent services slogans reportedTenants zonesComplete"),
            type(
                    "Tenant",
                    "names kinds foundedOn dissolvedOn ended country listedIn emailDomains places" + CONTACT
                            + "externalIds sectors"),
            type("Person", "names fieldsOfWork externalIds"),
            type("Fund", "names level launchedOn closedOn ended size sizeBasis" + CONTACT + "externalIds"),
            type("Sector", "names parent externalIds"),
            type("Source", "publisher title authors url language publishedOn licence relays"),
            type("Tenancy", "standing premises zone" + PERIOD),
            type("Affiliation", "role title area onBehalfOf" + PERIOD),
            type("Backing", "kind amount stakePercent committedOn round" + PERIOD),
            type("Operatorship", "since until ended"),
            type("Partnership", "kind" + PERIOD),
            type("Acquisition", "status price stakePercent announcedOn closedOn"),
            type("FundingRound", "kind total announcedOn"),
            type("Succession", "kind succeededOn"),
            type("Figure", "kind label amount upperAmount qualifier unit currency date"),
            type("Visit", "date guests met metComplete highlights"),
            type("Statement", "text language originalLanguage saidOn visit"));

    /** Of a hub, whose input has the fields of its place. */
    private static final List<String> PLACE = List.of(
            "city",
            "cityNames",
            "district",
            "subdivision",
            "country",
            "street",
            "postcode",
            "latitude",
            "longitude",
            "coordinatePrecision",
            "geonamesId");

    /** What responses have and inputs have not. */
    private static final Set<String> NOT_IN_INPUTS = Set.of("__typename");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Corrections() {}

    private static Map.Entry<String, List<String>> type(String name, String fields) {
        return Map.entry(name, List.of(fields.split(" ")));
    }

    /**
     * The parameters of the playground; empty if the object cannot be corrected.
     *
     * @param object with {@code __typename}, {@code id}, {@code version} and its facts
     */
    static String parameters(JsonNode object) {
        String type = Fields.text(object, "__typename");
        if (!FIELDS.containsKey(type) || !object.path("version").isInt() || isOfErasedPerson(object)) {
            return "";
        }
        String field = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
        String mutation = "mutation Correct($input: Update" + type + "Input!, $reason: String) {\n  update" + type
                + "(input: $input, reason: $reason) {\n    " + field + " {\n      id\n      version\n    }\n  }\n}\n";
        var variables = new LinkedHashMap<String, Object>();
        variables.put("input", input(object, type));
        variables.put("reason", "");
        try {
            return "?query=" + PageRequest.encode(mutation) + "&variables="
                    + PageRequest.encode(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(variables));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** No facts about an erased person can be changed. */
    private static boolean isOfErasedPerson(JsonNode relation) {
        return Stream.of("person", "backer")
                .anyMatch(end -> !Fields.text(relation.path(end), "erasedOn").isEmpty());
    }

    private static ObjectNode input(JsonNode object, String type) {
        var input = JsonNodeFactory.instance.objectNode();
        input.set("id", object.get("id"));
        input.set("version", object.get("version"));
        FIELDS.get(type).forEach(name -> put(input, name, object));
        if (type.equals("Hub")) {
            PLACE.forEach(name -> put(input, name, object.path("place")));
        }
        if (Fields.list(input, "services").stream()
                .anyMatch(service -> !Fields.text(service, "description").isEmpty())) {
            input.remove("services");
        } else {
            Fields.list(input, "services").forEach(service -> ((ObjectNode) service).remove("description"));
        }
        if (!input.path("ended").asBoolean()) {
            // Follows from the date of the end, also if the editor gives one.
            input.remove("ended");
        }
        if (input.path("guests").isEmpty()) {
            // The guests of a visit cannot be cleared, but people who were removed leave none.
            input.remove("guests");
        }
        if (!type.equals("Source")) {
            input.putArray("citations");
        }
        return input;
    }

    private static void put(ObjectNode input, String name, JsonNode object) {
        if (object.has(name)) {
            input.set(name, value(object.get(name)));
        }
    }

    /** References become slugs or, if they have none, ids. */
    private static JsonNode value(JsonNode value) {
        if (value.isArray()) {
            var list = JsonNodeFactory.instance.arrayNode();
            StreamSupport.stream(value.spliterator(), false)
                    .map(Corrections::value)
                    .forEach(list::add);
            return list;
        }
        if (value.has("slug")) {
            return value.get("slug");
        }
        if (value.has("id")) {
            return value.get("id");
        }
        if (value.isObject()) {
            var copy = JsonNodeFactory.instance.objectNode();
            value.properties().stream()
                    .filter(member -> !NOT_IN_INPUTS.contains(member.getKey()))
                    .forEach(member -> copy.set(member.getKey(), value(member.getValue())));
            return copy;
        }
        return value;
    }
}
