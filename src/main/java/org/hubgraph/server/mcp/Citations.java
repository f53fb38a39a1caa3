package org.hubgraph.server.mcp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The citations in the response to a {@link CitedDocument}, each once, in the order of the response. */
final class Citations {
    /** The most citations in one result. */
    static final int MOST = 100;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String NAMES = "names";
    private static final String PLACE = "place";
    private static final String FIELD = "field";

    private final Map<String, Set<String>> aliases;
    private final Map<String, ObjectNode> found = new LinkedHashMap<>();
    /** All citations of objects whose facts are selected, also those about other facts. */
    private final Map<String, ObjectNode> read = new HashMap<>();
    /** The facts of which the response has all citations, each with the id of its subject. */
    private final Set<List<String>> whole = new HashSet<>();

    private Citations(Map<String, Set<String>> aliases) {
        this.aliases = aliases;
    }

    static Citations none() {
        return new Citations(Map.of());
    }

    /**
     * Takes the citations out of the data, which then is the response to the original document.
     *
     * @param aliases the names of the fields with an alias, by alias
     */
    static Citations takenFrom(JsonNode data, Map<String, Set<String>> aliases) {
        var citations = new Citations(aliases);
        citations.visit(data, "", "");
        return citations;
    }

    /**
     * @param path the position in the data, as a JSON Pointer
     * @param owner the position of the object that has the list with this position
     */
    private void visit(JsonNode node, String path, String owner) {
        if (node instanceof ObjectNode object) {
            var all = object.remove(CitedDocument.ALL);
            if (all != null) {
                all.forEach(citation -> {
                    read.put(id(citation), (ObjectNode) citation);
                    add((ObjectNode) citation, path, object);
                });
            }
            ListedRelations.take(object, path, (relation, stated) -> visit(relation, stated, owner));
            var completed = completed(object);
            if (!completed.isEmpty()) {
                add(read.getOrDefault(id(completed), completed), owner, null);
            }
            object.properties().forEach(field -> visit(field.getValue(), path + "/" + field.getKey(), path));
        } else {
            for (int i = 0; i < node.size(); i++) {
                visit(node.get(i), path + "/" + i, owner);
            }
        }
    }

    /** Takes the fields that were added to a citation; empty if the object is something else. */
    private static ObjectNode completed(ObjectNode object) {
        var citation = NODES.objectNode();
        var added = new ArrayList<String>();
        object.fieldNames().forEachRemaining(name -> {
            if (name.startsWith(CitedDocument.PREFIX)) {
                added.add(name);
            }
        });
        added.forEach(name -> citation.set(name.substring(CitedDocument.PREFIX.length()), object.remove(name)));
        return citation;
    }

    /** @param facts the object whose selected facts the citation must be about; null for any */
    private void add(ObjectNode citation, String path, ObjectNode facts) {
        if (facts == null || isAbout(citation, facts)) {
            found.putIfAbsent(id(citation), citation.put("path", path));
            if (facts != null) {
                whole.add(fact(citation));
            }
        }
    }

    private boolean isAbout(ObjectNode citation, ObjectNode facts) {
        String field = citation.path(FIELD).textValue();
        if (field == null
                || facts.has(field)
                || field.equals(NAMES) && facts.has("name")
                || ListedRelations.isMarked(facts, field)) {
            return true;
        }
        if (aliases.entrySet().stream()
                .anyMatch(alias -> alias.getValue().contains(field) && facts.has(alias.getKey()))) {
            return true;
        }
        // Citations of a hub name the fields of its place as those of the hub.
        return facts.properties().stream()
                .anyMatch(member -> member.getValue() instanceof ObjectNode place
                        && isPlace(member.getKey())
                        && isAbout(citation, place));
    }

    private boolean isPlace(String key) {
        return key.equals(PLACE) || aliases.getOrDefault(key, Set.of()).contains(PLACE);
    }

    /** Adds what other sources say about disputed facts of which the response has only some citations. */
    void addClaims(ObjectCitations.Reading reading) {
        var disputed = new LinkedHashMap<String, List<ObjectNode>>();
        for (var citation : found.values()) {
            var fact = fact(citation);
            if (isDisputed(citation) && !fact.get(0).isEmpty() && !whole.contains(fact)) {
                disputed.computeIfAbsent(fact.get(0), first -> new ArrayList<>())
                        .add(citation);
            }
        }
        reading.read(disputed.keySet().stream().limit(ObjectCitations.MOST).toList())
                .forEach((id, citations) -> citations.forEach(claim -> disputed.get(id).stream()
                        .filter(known -> known.path(FIELD).equals(claim.path(FIELD)))
                        .findFirst()
                        .ifPresent(known -> add(
                                (ObjectNode) claim.deepCopy(),
                                known.path("path").asText(),
                                null))));
    }

    private static String id(JsonNode citation) {
        return citation.path("id").asText();
    }

    private static List<String> fact(ObjectNode citation) {
        return List.of(citation.at("/subject/id").asText(), citation.path(FIELD).asText());
    }

    private static boolean isDisputed(ObjectNode citation) {
        return citation.path(FIELD).isTextual()
                && citation.path("rank").asText().equals("DISPUTED");
    }

    /** The first {@link #MOST} citations. */
    ArrayNode list() {
        var list = NODES.arrayNode();
        found.values().stream().limit(MOST).map(Citations::shown).forEach(list::add);
        return list;
    }

    /** How many citations {@link #list} leaves out. */
    int omitted() {
        return Math.max(0, found.size() - MOST);
    }

    private static ObjectNode shown(ObjectNode citation) {
        var shown = citation.deepCopy();
        shown.remove("id");
        if (shown.get("subject") instanceof ObjectNode subject) {
            subject.set("type", subject.remove("__typename"));
        }
        return shown;
    }

    /** The fields about which sources contradict each other, each with what every source says. */
    ArrayNode disputed() {
        var byField = new LinkedHashMap<List<String>, List<ObjectNode>>();
        for (var citation : found.values()) {
            if (citation.path(FIELD).isTextual()) {
                var subject = citation.at("/subject/id");
                var fact = List.of(
                        (subject.isTextual() ? subject : citation.get("path")).asText(),
                        citation.path(FIELD).asText());
                byField.computeIfAbsent(fact, first -> new ArrayList<>()).add(citation);
            }
        }
        var disputed = NODES.arrayNode();
        byField.values().stream()
                .filter(claims -> claims.stream().anyMatch(Citations::isDisputed))
                .forEach(claims -> disputed.add(dispute(claims)));
        return disputed;
    }

    private static ObjectNode dispute(List<ObjectNode> claims) {
        var dispute = NODES.objectNode();
        var first = shown(claims.get(0));
        dispute.set("path", first.get("path"));
        if (first.has("subject")) {
            dispute.set("subject", first.get("subject"));
        }
        dispute.set(FIELD, first.get(FIELD));
        var all = dispute.putArray("claims");
        for (var claim : claims) {
            var one = all.addObject();
            // A claim without a stated value supports the value that the registry shows.
            one.set("statedValue", claim.get("statedValue"));
            one.set("rank", claim.get("rank"));
            one.set("quote", claim.get("quote"));
            one.set("accessedOn", claim.get("accessedOn"));
            if (claim.has("source")) {
                for (String field : List.of("title", "publisher", "url", "publishedOn")) {
                    one.set(field, claim.get("source").get(field));
                }
            }
        }
        return dispute;
    }
}
