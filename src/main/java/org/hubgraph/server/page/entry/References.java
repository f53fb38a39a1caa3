package org.hubgraph.server.page.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/** The citations of an object, by the field that they support. */
final class References {
    /** Fields whose sources state several values that do not exclude each other. */
    private static final Set<String> LISTS = Set.of(
            "names",
            "sectors",
            "kinds",
            "links",
            "services",
            "zones",
            "slogans",
            "places",
            "externalIds",
            "description",
            "fieldsOfWork",
            "highlights",
            "guests",
            "met",
            "statements");

    private final List<JsonNode> citations;
    private final Set<String> shown = new TreeSet<>();

    References(List<JsonNode> citations) {
        this.citations = citations;
    }

    static References of(JsonNode object) {
        return new References(Fields.list(object, "citations"));
    }

    /** The sources of the whole object, which a relation's row shows. */
    List<Reference> all() {
        return merged(citations);
    }

    /** The sources of fields. */
    List<Reference> of(String... fields) {
        var names = Set.of(fields);
        shown.addAll(names);
        return merged(citations.stream()
                .filter(citation -> names.contains(Fields.text(citation, "field")))
                .toList());
    }

    /** The sources of a name. */
    List<Reference> ofName(String name) {
        shown.add("names");
        return merged(citations.stream()
                .filter(citation -> Fields.text(citation, "field").equals("names")
                        && Fields.text(citation, "statedValue").equals(name))
                .toList());
    }

    /** The sources of everything else: of the whole entry, and of facts whose sources were not asked for. */
    List<Reference> others() {
        return merged(citations.stream()
                .filter(citation -> !shown.contains(Fields.text(citation, "field")))
                .toList());
    }

    /** Whether the sources of a field state different values, or one of them is disputed. */
    boolean differ(String field) {
        var values = new TreeSet<String>();
        boolean disputed = false;
        for (var citation : citations) {
            if (Fields.text(citation, "field").equals(field)) {
                disputed |= Fields.text(citation, "rank").equals("DISPUTED");
                String value = Fields.text(citation, "statedValue");
                if (!value.isEmpty()) {
                    values.add(value);
                }
            }
        }
        return disputed || values.size() > 1 && !LISTS.contains(field);
    }

    /** Whether the sources of any field differ. */
    boolean differ() {
        return citations.stream().anyMatch(citation -> differ(Fields.text(citation, "field")));
    }

    /** Preferred first, disputed last, as the registry sorts them; equal but for the field are one. */
    private static List<Reference> merged(List<JsonNode> citations) {
        var fields = new LinkedHashMap<List<String>, List<String>>();
        var first = new LinkedHashMap<List<String>, JsonNode>();
        for (var citation : citations) {
            var key = List.of(
                    Fields.text(citation.path("source"), "slug"),
                    Fields.text(citation, "quote"),
                    Fields.text(citation, "statedValue"),
                    Fields.text(citation, "rank"),
                    Fields.text(citation, "note"));
            first.putIfAbsent(key, citation);
            String field = Fields.text(citation, "field");
            var named = fields.computeIfAbsent(key, missing -> new ArrayList<>());
            if (!field.isEmpty()) {
                named.add(Fields.words(field));
            }
        }
        return first.entrySet().stream()
                .map(entry -> reference(entry.getValue(), fields.get(entry.getKey())))
                .toList();
    }

    static Reference reference(JsonNode citation, List<String> fields) {
        var source = citation.path("source");
        var details = new ArrayList<String>();
        add(details, "", Dates.words(Fields.text(source, "publishedOn")));
        add(details, Fields.words(Fields.text(citation, "locatorKind")) + " ", Fields.text(citation, "locator"));
        add(details, "accessed on ", Dates.words(Fields.text(citation, "accessedOn")));
        add(
                details,
                "confidence: ",
                Fields.words(Fields.text(citation, "confidence")).toLowerCase(Locale.ROOT));
        String title = Fields.text(source, "title");
        return new Reference(
                Fields.text(citation, "rank"),
                List.copyOf(fields),
                Fields.text(citation, "statedValue"),
                Fields.text(citation, "quote"),
                Fields.text(citation, "quoteLanguage"),
                Link.to(Fields.text(source, "publisher"), Paths.entry("Source", Fields.text(source, "slug")))
                        .noted(title),
                details,
                Link.outside("original", Fields.text(source, "url"), ""),
                Fields.text(citation, "note"),
                !Fields.text(source, "withdrawnOn").isEmpty());
    }

    private static void add(List<String> details, String before, String value) {
        if (!value.isEmpty()) {
            details.add(before + value);
        }
    }
}
