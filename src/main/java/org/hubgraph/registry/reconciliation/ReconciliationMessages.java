package org.hubgraph.registry.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.failure.Invalid;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.matching.Signal;

/**
 * The messages of the Reconciliation Service API 0.2, as maps and lists that are written as JSON. Call the methods in a
 * transaction.
 */
@ApplicationScoped
public class ReconciliationMessages {
    /** Maximum length of what has been typed, in UTF-16 units. */
    private static final int LONGEST_PREFIX = 200;

    private static final int PREVIEW_WIDTH = 430;
    private static final int PREVIEW_HEIGHT = 300;

    private final Reconciliation reconciliation;
    private final ReconciliationSettings settings;

    ReconciliationMessages(Reconciliation reconciliation, ReconciliationSettings settings) {
        this.reconciliation = reconciliation;
        this.settings = settings;
    }

    /**
     * The description of the service.
     *
     * @param requested the origin of the request, such as {@code https://hubs.example.org}, unless a setting has it
     */
    public Map<String, Object> manifest(String requested) {
        String origin = settings.publicUrl().orElse(requested);
        String service = origin + "/reconcile";
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("versions", List.of("0.2"));
        manifest.put("name", "Hubgraph: the registry of innovation hubs");
        manifest.put("identifierSpace", service + "/entities");
        manifest.put("schemaSpace", service + "/properties");
        manifest.put(
                "defaultTypes",
                Stream.of(EntryType.TENANT, EntryType.HUB, EntryType.FUND, EntryType.PERSON, EntryType.SECTOR)
                        .map(ReconciliationMessages::type)
                        .toList());
        manifest.put("view", Map.of("url", service + "/preview?id={{id}}"));
        manifest.put(
                "preview",
                map("url", service + "/preview?id={{id}}", "width", PREVIEW_WIDTH, "height", PREVIEW_HEIGHT));
        manifest.put(
                "suggest",
                map(
                        "entity", suggest(service, "/suggest/entity"),
                        "type", suggest(service, "/suggest/type"),
                        "property", suggest(service, "/suggest/property")));
        manifest.put(
                "extend", Map.of("propose_properties", map("service_url", service, "service_path", "/properties")));
        manifest.put("batchSize", settings.batch());
        return manifest;
    }

    private static Map<String, Object> suggest(String service, String path) {
        return map("service_url", service, "service_path", path);
    }

    /**
     * The candidates for a batch of queries.
     *
     * @param json an object of queries by keys that the client chooses
     * @param check called again and again; throws an exception to end the work
     * @throws Invalid if it is not such an object, or has more queries than {@link ReconciliationSettings#batch}
     */
    public Map<String, Object> queries(String json, Runnable check) {
        var queries = QueryReader.queries(json);
        requireFew(queries.size(), "The batch has " + queries.size() + " queries");
        var found = reconciliation.reconcile(List.copyOf(queries.values()), check);
        var results = new LinkedHashMap<String, Object>();
        int next = 0;
        for (String key : queries.keySet()) {
            results.put(
                    key,
                    Map.of(
                            "result",
                            found.get(next).stream()
                                    .map(ReconciliationMessages::candidate)
                                    .toList()));
            next++;
        }
        return results;
    }

    private static Map<String, Object> candidate(Found found) {
        var features = found.signals().stream()
                .filter(signal -> signal.weight() != 0)
                .map(signal -> map("id", feature(signal), "value", rounded(signal.weight())))
                .toList();
        return map(
                "id", found.id(),
                "name", found.name(),
                "type", List.of(type(found.type())),
                "score", found.score(),
                "match", found.match(),
                "features", features);
    }

    private static String feature(Signal signal) {
        return signal.feature().name().toLowerCase(Locale.ROOT);
    }

    private static double rounded(double weight) {
        return Math.round(weight * 100) / 100d;
    }

    /** The values of properties of entries, as {@link Reconciliation#extend}, for the text of a request. */
    public Map<String, Object> extension(String json) {
        var request = QueryReader.extension(json);
        requireFew(request.ids().size(), "The request has " + request.ids().size() + " ids");
        var extended = reconciliation.extend(request.ids(), request.properties());
        var rows = new LinkedHashMap<String, Object>();
        for (int i = 0; i < extended.size(); i++) {
            var entry = extended.get(i);
            var row = new LinkedHashMap<String, Object>();
            for (var property : request.properties()) {
                var values = entry == null ? List.<String>of() : entry.values().get(property);
                row.put(
                        property.id(),
                        values.stream().map(value -> Map.of("str", value)).toList());
            }
            rows.put(request.ids().get(i), row);
        }
        return map(
                "meta",
                request.properties().stream()
                        .map(property -> map("id", property.id(), "name", property.name()))
                        .toList(),
                "rows",
                rows);
    }

    private void requireFew(int count, String actual) {
        if (count > settings.batch()) {
            throw new Invalid(actual + "; at most " + settings.batch()
                    + " are accepted (setting hubgraph.reconciliation.batch). Split them into several requests.");
        }
    }

    /**
     * Entries to suggest.
     *
     * @param prefix what has been typed; null as empty
     * @param type the id of a type; null or empty for all
     * @param cursor how many entries to leave out; null for none
     */
    public Map<String, Object> entities(String prefix, String type, Integer cursor) {
        var types = Types.among(type == null || type.isEmpty() ? List.of() : List.of(type));
        return Map.of(
                "result",
                reconciliation.suggest(typed(prefix), types, skipped(cursor)).stream()
                        .map(found -> {
                            var entity = map("id", found.id(), "name", found.name());
                            if (found.description() != null) {
                                entity.put("description", found.description());
                            }
                            entity.put("notable", List.of(type(found.type())));
                            return entity;
                        })
                        .toList());
    }

    /** @param cursor as for {@link #entities} */
    public Map<String, Object> types(String prefix, Integer cursor) {
        return Map.of(
                "result",
                Types.beginningWith(typed(prefix))
                        .skip(skipped(cursor))
                        .map(ReconciliationMessages::type)
                        .toList());
    }

    /** @param cursor as for {@link #entities} */
    public Map<String, Object> properties(String prefix, Integer cursor) {
        return Map.of(
                "result",
                Property.beginningWith(typed(prefix)).stream()
                        .skip(skipped(cursor))
                        .map(ReconciliationMessages::property)
                        .toList());
    }

    /**
     * The properties that an extension can fetch.
     *
     * @param type returned as it is given; null for none
     * @param limit maximum number of properties; null for all
     */
    public Map<String, Object> proposal(String type, Integer limit) {
        var all = Property.ALL.stream().filter(each -> each.values() != null).toList();
        var proposal = map(
                "properties",
                all.stream()
                        .limit(limit == null ? all.size() : Math.max(0, limit))
                        .map(ReconciliationMessages::property)
                        .toList());
        if (type != null) {
            proposal.put("type", type);
        }
        if (limit != null) {
            proposal.put("limit", limit);
        }
        return proposal;
    }

    /** What a preview shows of an entry; empty for an unknown id. */
    public Optional<Preview> preview(String id) {
        var fetched =
                Property.ALL.stream().filter(each -> each.values() != null).toList();
        return Optional.ofNullable(reconciliation
                        .extend(List.of(id == null ? "" : id), fetched)
                        .get(0))
                .map(entry -> {
                    var rows = new ArrayList<Preview.Row>();
                    entry.values().forEach((property, values) -> {
                        if (!values.isEmpty()) {
                            rows.add(new Preview.Row(property.name(), String.join(", ", values)));
                        }
                    });
                    return new Preview(entry.name(), Types.name(entry.type()), entry.description(), List.copyOf(rows));
                });
    }

    private static int skipped(Integer cursor) {
        return cursor == null ? 0 : Math.max(0, cursor);
    }

    private static String typed(String prefix) {
        String typed = prefix == null ? "" : prefix;
        if (typed.length() > LONGEST_PREFIX) {
            throw new Invalid("prefix has more than " + LONGEST_PREFIX + " characters.");
        }
        return typed;
    }

    private static Map<String, Object> type(EntryType type) {
        return map("id", type.typeName(), "name", Types.name(type));
    }

    private static Map<String, Object> property(Property property) {
        return map("id", property.id(), "name", property.name(), "description", property.description());
    }

    /** A map in the order of its alternating keys and values. */
    private static Map<String, Object> map(Object... members) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < members.length; i += 2) {
            map.put((String) members[i], members[i + 1]);
        }
        return map;
    }
}
