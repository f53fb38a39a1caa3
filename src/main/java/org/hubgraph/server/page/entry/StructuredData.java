package org.hubgraph.server.page.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON-LD with the words of schema.org. */
final class StructuredData {
    static final String CONTEXT = "https://schema.org";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> TYPES = Map.of(
            "Hub", "Organization",
            "Tenant", "Organization",
            "Person", "Person",
            "Fund", "Organization",
            "Sector", "DefinedTerm",
            "Source", "CreativeWork");

    private StructuredData() {}

    /**
     * @param address the absolute address of the page
     * @return escaped, so that no text in it can end the script element
     */
    static String of(JsonNode entry, String address) {
        var data = root(type(Fields.text(entry, "__typename")), address);
        String name = Fields.text(entry, "name");
        data.put("name", name.isEmpty() ? Fields.text(entry, "title") : name);
        put(data, "alternateName", others(entry, name));
        put(data, "description", Fields.text(entry, "description"));
        put(data, "url", Fields.text(entry, entry.has("website") ? "website" : "url"));
        put(data, "sameAs", same(entry));
        put(data, "foundingDate", Fields.text(entry, entry.has("foundedOn") ? "foundedOn" : "openedOn"));
        put(data, "dissolutionDate", Fields.text(entry, "dissolvedOn"));
        put(data, "datePublished", Fields.text(entry, "publishedOn"));
        put(
                data,
                "address",
                address(
                        entry.has("place")
                                ? entry.path("place")
                                : entry.path("places").path(0)));
        put(data, "location", location(entry.path("place")));
        put(data, "dateModified", Fields.text(entry, "updatedAt"));
        return text(data);
    }

    /** The object that a page is about, without its facts. */
    static Map<String, Object> root(String type, String address) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", CONTEXT);
        data.putAll(typed(type));
        data.put("@id", address);
        return data;
    }

    static Map<String, Object> typed(String type) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@type", type);
        return data;
    }

    /** The type of schema.org for a type of entries. */
    static String type(String type) {
        return TYPES.getOrDefault(type, "Thing");
    }

    /** Adds a value unless it is empty. */
    static void put(Map<String, Object> data, String name, Object value) {
        boolean empty = value instanceof String text && text.isEmpty()
                || value instanceof List<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
        if (!empty) {
            data.put(name, value);
        }
    }

    private static List<String> others(JsonNode entry, String name) {
        return Fields.list(entry, "names").stream()
                .map(other -> Fields.text(other, "text"))
                .filter(other -> !other.equals(name))
                .distinct()
                .toList();
    }

    private static List<String> same(JsonNode entry) {
        var same = new ArrayList<String>();
        Fields.list(entry, "externalIds").forEach(id -> same.add(Fields.text(id, "url")));
        Fields.list(entry, "links").forEach(link -> same.add(Fields.text(link, "url")));
        same.removeIf(String::isEmpty);
        return same;
    }

    private static Map<String, Object> address(JsonNode place) {
        var address = new LinkedHashMap<String, Object>();
        put(address, "streetAddress", Fields.text(place, "street"));
        put(address, "postalCode", Fields.text(place, "postcode"));
        put(address, "addressLocality", Fields.text(place, "city"));
        put(address, "addressCountry", Fields.text(place, "country"));
        if (!address.isEmpty()) {
            address.put("@type", "PostalAddress");
        }
        return address;
    }

    /** An organisation has no coordinates of its own, but those of its place. */
    private static Map<String, Object> location(JsonNode place) {
        var latitude = place.path("latitude");
        var longitude = place.path("longitude");
        if (!latitude.isNumber() || !longitude.isNumber()) {
            return Map.of();
        }
        var coordinates = typed("GeoCoordinates");
        coordinates.put("latitude", latitude);
        coordinates.put("longitude", longitude);
        var location = typed("Place");
        location.put("geo", coordinates);
        return location;
    }

    /** Escaped, so that no text in it can end the script element. */
    static String text(Map<String, Object> data) {
        try {
            return JSON.writeValueAsString(data)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
