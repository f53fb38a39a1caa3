package org.hubgraph.server.page.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * JSON-LD of relations. schema.org has no type for most of them, but roles: an object between an entry and the entry at
 * the other end, which says since when and as what. Without a fitting property, a relation has no JSON-LD.
 */
final class StructuredRelation {
    private static final Map<String, String> STATUSES = Map.of(
            "ANNOUNCED", "https://schema.org/PotentialActionStatus",
            "COMPLETED", "https://schema.org/CompletedActionStatus",
            "CALLED_OFF", "https://schema.org/FailedActionStatus");

    private final JsonNode relation;
    private final String origin;
    private final String address;

    private StructuredRelation(JsonNode relation, String origin, String address) {
        this.relation = relation;
        this.origin = origin;
        this.address = address;
    }

    /**
     * @param relation with the names of its fields in the schema
     * @param origin of this server, such as {@code https://hubgraph.example}
     * @param address the absolute address of the page
     * @return escaped for a script element; empty if schema.org has nothing that fits
     */
    static String of(JsonNode relation, String origin, String address) {
        var data = new StructuredRelation(relation, origin, address).data();
        return data.isEmpty() ? "" : StructuredData.text(data);
    }

    private Map<String, Object> data() {
        return switch (text("__typename")) {
            case "Affiliation" -> role("organisation", "member", "OrganizationRole", one("person"));
            // A neighbour does not belong to the hub.
            case "Tenancy" ->
                text("standing").equals("RESIDENT")
                        ? role("tenant", "memberOf", "OrganizationRole", one("hub"))
                        : Map.of();
            case "Backing" -> role("beneficiary", "funder", "Role", one("backer"));
            case "FundingRound" -> role("tenant", "funder", "Role", backers());
            case "Partnership" -> partnership();
            case "Acquisition" -> acquisition();
            case "Figure" -> figure();
            case "Visit" -> visit();
            case "Statement" -> statement();
            default -> Map.of();
        };
    }

    /** An entry that has the relation as its property, with the entries at the other end below it. */
    private Map<String, Object> role(String owner, String property, String type, List<?> others) {
        if (!Fields.has(relation, owner) || others.isEmpty()) {
            return Map.of();
        }
        var role = StructuredData.typed(type);
        role.put("@id", address);
        for (String name : List.of("title", "role", "standing", "kind")) {
            String words = name.equals("title") ? text(name) : Fields.words(text(name));
            if (!words.isEmpty()) {
                role.putIfAbsent("roleName", words);
            }
        }
        StructuredData.put(role, "startDate", first("since", "committedOn", "announcedOn"));
        StructuredData.put(role, "endDate", text("until"));
        role.put(property, others.size() == 1 ? others.get(0) : others);
        var data = new LinkedHashMap<String, Object>(Map.of("@context", StructuredData.CONTEXT));
        data.putAll(entry(relation.path(owner)));
        data.put(property, role);
        return data;
    }

    private List<Object> backers() {
        return Fields.list(relation.path("backings"), "nodes").stream()
                .<Object>map(backing -> entry(backing.path("backer")))
                .toList();
    }

    private Map<String, Object> partnership() {
        return switch (text("kind")) {
            case "PARENT" -> role("to", "parentOrganization", "Role", one("from"));
            case "BACKER" -> role("to", "funder", "Role", one("from"));
            default -> Map.of();
        };
    }

    private Map<String, Object> acquisition() {
        var data = root("BuyAction");
        StructuredData.put(data, "agent", end("buyer"));
        StructuredData.put(data, "object", end("bought"));
        StructuredData.put(data, "endTime", text("closedOn"));
        StructuredData.put(data, "actionStatus", STATUSES.getOrDefault(text("status"), ""));
        var price = relation.path("price");
        if (price.path("amount").isValueNode() && !price.path("approximate").asBoolean()) {
            StructuredData.put(data, "price", Fields.text(price, "amount"));
            StructuredData.put(data, "priceCurrency", Fields.text(price, "currency"));
        }
        return data;
    }

    private Map<String, Object> figure() {
        var data = root("Observation");
        String label = text("label");
        StructuredData.put(data, "name", label.isEmpty() ? Fields.words(text("kind")) : label);
        StructuredData.put(data, "observationAbout", end("organisation"));
        StructuredData.put(data, "observationDate", text("date"));
        StructuredData.put(data, "value", Amounts.figure(relation));
        return data;
    }

    private Map<String, Object> visit() {
        var data = root("Event");
        String hub = Fields.text(relation.path("hub"), "name");
        data.put("name", "Visit to " + hub);
        StructuredData.put(data, "startDate", text("date"));
        var place = StructuredData.typed("Place");
        StructuredData.put(place, "name", hub);
        data.put("location", place);
        StructuredData.put(
                data,
                "attendee",
                List.of("guests", "met").stream()
                        .flatMap(people -> Fields.list(relation, people).stream())
                        .map(this::entry)
                        .toList());
        return data;
    }

    private Map<String, Object> statement() {
        var data = root("Quotation");
        StructuredData.put(data, "text", text("text"));
        StructuredData.put(data, "inLanguage", text("language"));
        StructuredData.put(data, "spokenByCharacter", end("person"));
        StructuredData.put(data, "dateCreated", text("saidOn"));
        return data;
    }

    private Map<String, Object> root(String type) {
        return StructuredData.root(type, address);
    }

    private Map<String, Object> end(String field) {
        return Fields.has(relation, field) ? entry(relation.path(field)) : Map.of();
    }

    private List<Object> one(String field) {
        return Fields.has(relation, field) ? List.of(entry(relation.path(field))) : List.of();
    }

    private Map<String, Object> entry(JsonNode entry) {
        String type = Fields.text(entry, "__typename");
        var data = StructuredData.typed(StructuredData.type(type));
        data.put("@id", origin + Paths.entry(type, Fields.text(entry, "slug")));
        StructuredData.put(data, "name", Fields.text(entry, "name"));
        return data;
    }

    private String first(String... fields) {
        for (String field : fields) {
            if (!text(field).isEmpty()) {
                return text(field);
            }
        }
        return "";
    }

    private String text(String field) {
        return Fields.text(relation, field);
    }
}
