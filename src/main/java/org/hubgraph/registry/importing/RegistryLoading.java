package org.hubgraph.registry.importing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hubgraph.failure.InvalidInput;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.source.Sources;
import org.hubgraph.value.Sha256;

/**
 * Loads the packaged registry: every record of every file once, all of them in one transaction or none. Records become
 * the inputs of mutations and follow the same rules. A record that an earlier start loaded is skipped, even if editors
 * have changed or deleted its object.
 */
@ApplicationScoped
public class RegistryLoading {
    /** Enough for a slow machine, and for other servers that wait for this one. */
    private static final int TIMEOUT_SECONDS = 600;

    private final RegistryFiles files;
    private final Sources sources;
    private final EntityManager entities;
    private final Clock clock;

    RegistryLoading(RegistryFiles files, Sources sources, EntityManager entities, Clock clock) {
        this.files = files;
        this.sources = sources;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Whether the database has loaded the files of this build, byte for byte. {@link #load} would then find nothing new
     * but take a tenth of the time of a start.
     */
    public boolean isLoaded(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select digest from loaded_registry where id = 1")) {
            return row.next() && digest().equals(row.getString(1));
        }
    }

    /**
     * Loads what is new. If several servers start on one database, one of them loads; the others wait for it and then
     * find everything loaded.
     *
     * @return the number of new records
     * @throws RegistryFault naming the file, the entry, the field and the reason; nothing is loaded then
     */
    public int load() {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            entities.createNativeQuery("select id from loading where id = 1 for update")
                    .getSingleResult();
            // In a transaction of its own, which begins after the wait and so sees what the other server has loaded.
            return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(this::loadAll);
        });
    }

    /**
     * Records that every record was loaded, without adding any: for a registry that has come from elsewhere. Later
     * releases then add only records that are new in them. Called in a transaction.
     */
    public void rememberAll() {
        for (RegistryFile<?> file : files.inOrder()) {
            for (JsonNode record : YamlRecords.read(file.name())) {
                remember(file.name(), file.key((ObjectNode) record));
            }
        }
        entities.flush();
        entities.createNativeQuery("update loaded_registry set digest = ?1 where id = 1")
                .setParameter(1, digest())
                .executeUpdate();
    }

    private String digest() {
        var texts = files.inOrder().stream().flatMap(file -> Stream.of(file.name(), YamlRecords.text(file.name())));
        return HexFormat.of().formatHex(Sha256.ofAll(texts.toArray(String[]::new)));
    }

    private int loadAll() {
        int loaded = 0;
        var cited = new HashMap<String, String>();
        for (RegistryFile<?> file : files.inOrder()) {
            loaded += load(file, cited);
            // Otherwise each flush would compare all objects loaded so far with their rows.
            entities.flush();
            entities.clear();
        }
        entities.createNativeQuery("update loaded_registry set digest = ?1 where id = 1")
                .setParameter(1, digest())
                .executeUpdate();
        return loaded;
    }

    private int load(RegistryFile<?> file, Map<String, String> cited) {
        var known = LoadedRecord.<LoadedRecord>stream("file", file.name())
                .map(row -> row.recordKey)
                .collect(Collectors.toSet());
        var seen = new HashSet<String>();
        int loaded = 0;
        int number = 0;
        for (JsonNode node : YamlRecords.read(file.name())) {
            number++;
            try {
                if (!(node instanceof ObjectNode record)) {
                    throw new RegistryFault("record", "it is empty");
                }
                YamlRecords.checkTexts(record, "");
                String key = file.key(record);
                if (!seen.add(key)) {
                    throw new RegistryFault(record.has("slug") ? "slug" : "record", "\"" + key + "\" occurs twice");
                }
                if (known.contains(key) || file.isErased(record)) {
                    continue;
                }
                if (!file.exists(record)) {
                    identifySources(record, cited);
                    add(file, record);
                    loaded++;
                }
                remember(file.name(), key);
            } catch (InvalidInput invalid) {
                throw RegistryFault.of(invalid).in(file.name(), label(node, number));
            } catch (RegistryFault fault) {
                throw fault.in(file.name(), label(node, number));
            }
        }
        return loaded;
    }

    /**
     * Replaces the slugs of sources by their ids, because an erasure may have replaced a slug. An unknown slug remains
     * and is reported by the command.
     *
     * @param cited ids by slug, as far as they are known
     */
    private void identifySources(JsonNode node, Map<String, String> cited) {
        for (JsonNode citation : node.path("citations")) {
            if (citation instanceof ObjectNode object && object.path("source").isTextual()) {
                object.put("source", cited.computeIfAbsent(object.get("source").textValue(), this::idOf));
            }
        }
        node.path("statements").forEach(statement -> identifySources(statement, cited));
    }

    private String idOf(String slug) {
        return sources.findPackaged(slug).map(Stored::getId).orElse(slug);
    }

    private static String label(JsonNode record, int number) {
        return record.path("slug").asText("record " + number);
    }

    private static <I> void add(RegistryFile<I> file, ObjectNode record) {
        var prepared = record.deepCopy();
        file.prepare(prepared);
        file.add(YamlRecords.input(prepared, file.input()), record);
    }

    private void remember(String file, String key) {
        var row = new LoadedRecord();
        row.file = file;
        row.recordKey = key;
        row.loadedAt = clock.instant();
        row.persist();
    }
}
