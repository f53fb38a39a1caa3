package org.hubgraph.registry.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hubgraph.failure.Failure;
import org.hubgraph.value.Sha256;
import org.hubgraph.value.TextRules;

/**
 * Loads the packaged registry: every record of every file once, all of them in one transaction or none. A record that
 * was loaded by an earlier start is left alone, whatever people have made of it since.
 */
@ApplicationScoped
public class PackagedRegistry {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    /** Long enough for the slowest machine, and for those that wait for it. */
    private static final int PATIENCE_SECONDS = 600;

    private final List<PackagedFile<?>> files;
    private final Validator validator;
    private final EntityManager entities;
    private final Clock clock;

    PackagedRegistry(@All List<PackagedFile<?>> files, Validator validator, EntityManager entities, Clock clock) {
        this.files = files.stream()
                .sorted(Comparator.comparingInt(PackagedFile::order))
                .toList();
        this.validator = validator;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Whether the files of this build are those that the database has loaded last, byte for byte: then {@link #load} would find
     * nothing new, and would take a tenth of a start for it.
     */
    public boolean isLoaded(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select digest from loaded_registry where id = 1")) {
            return row.next() && digest().equals(row.getString(1));
        }
    }

    /**
     * Of several servers that start on one database, one loads and the others wait, and then find everything loaded.
     *
     * @return how many records are new
     * @throws PackagedFault naming the file, the entry, the field and the reason; nothing is loaded then
     */
    public int load() {
        return QuarkusTransaction.requiringNew().timeout(PATIENCE_SECONDS).call(() -> {
            entities.createNativeQuery("select id from loading where id = 1 for update")
                    .getSingleResult();
            // In a transaction of its own: what this one sees was settled before it waited for its turn.
            return QuarkusTransaction.requiringNew().timeout(PATIENCE_SECONDS).call(this::loadAll);
        });
    }

    private String digest() {
        var texts = files.stream().flatMap(file -> Stream.of(file.name(), text(file.name())));
        return HexFormat.of().formatHex(Sha256.ofAll(texts.toArray(String[]::new)));
    }

    private int loadAll() {
        int loaded = 0;
        for (PackagedFile<?> file : files) {
            loaded += load(file, file.name());
        }
        entities.createNativeQuery("update loaded_registry set digest = ?1 where id = 1")
                .setParameter(1, digest())
                .executeUpdate();
        return loaded;
    }

    private <R> int load(PackagedFile<R> file, String name) {
        var known = LoadedRecord.<LoadedRecord>stream("file", name)
                .map(row -> row.recordKey)
                .collect(Collectors.toSet());
        var seen = new HashSet<String>();
        int loaded = 0;
        int number = 0;
        for (JsonNode node : read(name)) {
            number++;
            String label = node.path("slug").asText("record " + number);
            try {
                checkTexts(node, "");
                R record = record(node, file);
                String key = file.key(record);
                if (!seen.add(key)) {
                    throw new PackagedFault(node.has("slug") ? "slug" : "record", "\"" + key + "\" occurs twice");
                }
                if (known.contains(key) || file.isErased(record)) {
                    continue;
                }
                if (!file.exists(record)) {
                    file.store(record);
                    loaded++;
                }
                remember(name, key);
            } catch (PackagedFault fault) {
                throw fault.in(name, label);
            }
        }
        return loaded;
    }

    private void remember(String file, String key) {
        var row = new LoadedRecord();
        row.file = file;
        row.recordKey = key;
        row.loadedAt = clock.instant();
        row.persist();
    }

    private <R> R record(JsonNode node, PackagedFile<R> file) {
        R record;
        try {
            record = YAML.treeToValue(node, file.recordType());
        } catch (JsonProcessingException unfit) {
            throw fault(unfit);
        }
        if (record == null) {
            throw new PackagedFault("record", "it is empty");
        }
        var violations = validator.validate(record);
        if (!violations.isEmpty()) {
            throw violations.stream()
                    .map(found -> new PackagedFault(found.getPropertyPath().toString(), found.getMessage()))
                    .min(Comparator.comparing(Throwable::getMessage))
                    .orElseThrow();
        }
        return record;
    }

    /** Whatever a field is for. Those of one line, and those that must not be blank, have constraints besides. */
    private static void checkTexts(JsonNode node, String path) {
        if (node.isTextual() && !TextRules.showsNothing(node.textValue())) {
            TextRules.fault(TextRules.trimmed(node.textValue()), true).ifPresent(fault -> {
                throw new PackagedFault(path, fault);
            });
        }
        for (int place = 0; node.isArray() && place < node.size(); place++) {
            checkTexts(node.get(place), path + "[" + place + "]");
        }
        node.properties()
                .forEach(field ->
                        checkTexts(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey()));
    }

    private static JsonNode read(String file) {
        try {
            var list = YAML.readTree(text(file));
            if (!list.isArray()) {
                throw new PackagedFault("file", "it is not a YAML list of records").in(file, "none");
            }
            return list;
        } catch (JsonProcessingException unreadable) {
            var at = unreadable.getLocation();
            String line = at == null ? "file" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new PackagedFault(line, firstLine(unreadable)).in(file, "none");
        }
    }

    private static String text(String file) {
        String path = "registry/" + file;
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new PackagedFault("file", "it is missing").in(file, "none");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(path + " cannot be read", broken);
        }
    }

    private static PackagedFault fault(JsonProcessingException unfit) {
        String field = unfit instanceof JsonMappingException mapping ? path(mapping) : "record";
        if (unfit instanceof UnrecognizedPropertyException unknown) {
            return new PackagedFault(
                    field,
                    "there is no such field; the known fields are "
                            + unknown.getKnownPropertyIds().stream()
                                    .map(Object::toString)
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
        if (unfit.getCause() instanceof Failure failure) {
            return new PackagedFault(field, failure.getMessage());
        }
        if (unfit instanceof InvalidFormatException wrong
                && wrong.getTargetType().isEnum()) {
            return new PackagedFault(
                    field,
                    "\"" + wrong.getValue() + "\" is not one of "
                            + List.of(wrong.getTargetType().getEnumConstants()));
        }
        return new PackagedFault(field, firstLine(unfit));
    }

    private static String path(JsonMappingException mapping) {
        var path = new StringBuilder();
        for (var step : mapping.getPath()) {
            path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
        }
        return path.isEmpty() ? "record" : path.substring(path.charAt(0) == '.' ? 1 : 0);
    }

    private static String firstLine(JsonProcessingException problem) {
        return problem.getOriginalMessage().lines().findFirst().orElse("not readable");
    }
}
