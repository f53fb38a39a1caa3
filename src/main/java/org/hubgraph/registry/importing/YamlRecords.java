package org.hubgraph.registry.importing;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.failure.Failure;
import org.hubgraph.value.TextRules;

/** Reads YAML files and converts their records to inputs. */
public final class YamlRecords {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            // Fields of updates are Optional: null clears a field.
            .registerModule(new Jdk8Module())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);

    /** A field that is required, or that may have parts with such fields. */
    private record Checked(Field field, boolean required) {}

    /** By reflection, which takes longer than to convert a record. */
    private static final ClassValue<List<Checked>> CHECKED = new ClassValue<>() {
        @Override
        protected List<Checked> computeValue(Class<?> input) {
            return Arrays.stream(input.getFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .map(field -> new Checked(field, field.isAnnotationPresent(NonNull.class)))
                    .toList();
        }
    };

    private YamlRecords() {}

    /** The records of a file. */
    static JsonNode read(String file) {
        try {
            var list = YAML.readTree(text(file));
            if (!list.isArray()) {
                throw new RegistryFault("file", "it is not a YAML list of records").in(file, "none");
            }
            return list;
        } catch (JsonProcessingException unreadable) {
            var at = unreadable.getLocation();
            String line = at == null ? "file" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new RegistryFault(line, firstLine(unreadable)).in(file, "none");
        }
    }

    /** The text of a file. */
    static String text(String file) {
        String path = "registry/" + file;
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new RegistryFault("file", "it is missing").in(file, "none");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(path + " cannot be read", broken);
        }
    }

    /**
     * Converts a record to an input, as a GraphQL server would: unknown fields and missing required fields are faults.
     * Constraints of Bean Validation are left to the command.
     */
    public static <I> I input(ObjectNode record, Class<I> type) {
        try {
            I input = YAML.treeToValue(record, type);
            checkRequired(input, "");
            return input;
        } catch (JsonProcessingException unfit) {
            throw fault(unfit);
        }
    }

    /** A single value as its type in inputs; empty if it does not fit. */
    public static <T> Optional<T> value(JsonNode node, Class<T> type) {
        try {
            return Optional.ofNullable(YAML.treeToValue(node, type));
        } catch (JsonProcessingException unfit) {
            return Optional.empty();
        }
    }

    private static void checkRequired(Object input, String path) {
        for (Checked each : CHECKED.get(input.getClass())) {
            Object value = value(each.field(), input);
            if (value == null && each.required()) {
                throw new RegistryFault(path + each.field().getName(), "must not be empty");
            }
            if (value instanceof List<?> items) {
                for (int number = 0; number < items.size(); number++) {
                    String item = path + each.field().getName() + "[" + number + "]";
                    if (items.get(number) == null) {
                        throw new RegistryFault(item, "must not be empty");
                    }
                    checkPart(items.get(number), item);
                }
            } else {
                checkPart(value, path + each.field().getName());
            }
        }
    }

    private static void checkPart(Object value, String place) {
        if (value != null && value.getClass().getPackageName().startsWith("org.hubgraph.registry.")) {
            checkRequired(value, place + ".");
        }
    }

    private static Object value(Field field, Object input) {
        try {
            return field.get(input);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Checks all texts of a record for characters that no text may contain. Fields may have stricter constraints.
     *
     * @param path of the node within its record; empty for the record
     */
    static void checkTexts(JsonNode node, String path) {
        if (node.isTextual() && !TextRules.showsNothing(node.textValue())) {
            TextRules.fault(TextRules.trimmed(node.textValue()), true).ifPresent(fault -> {
                throw new RegistryFault(path, fault);
            });
        }
        for (int place = 0; node.isArray() && place < node.size(); place++) {
            checkTexts(node.get(place), path + "[" + place + "]");
        }
        node.properties()
                .forEach(field ->
                        checkTexts(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey()));
    }

    private static RegistryFault fault(JsonProcessingException unfit) {
        String field = unfit instanceof JsonMappingException mapping ? path(mapping) : "record";
        if (unfit instanceof UnrecognizedPropertyException unknown) {
            return new RegistryFault(
                    field,
                    "there is no such field; the known fields are "
                            + unknown.getKnownPropertyIds().stream()
                                    .map(Object::toString)
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
        if (unfit.getCause() instanceof Failure failure) {
            return new RegistryFault(field, failure.getMessage());
        }
        if (unfit instanceof InvalidFormatException wrong
                && wrong.getTargetType().isEnum()) {
            return new RegistryFault(
                    field,
                    "\"" + wrong.getValue() + "\" is not one of "
                            + List.of(wrong.getTargetType().getEnumConstants()));
        }
        return new RegistryFault(field, firstLine(unfit));
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
