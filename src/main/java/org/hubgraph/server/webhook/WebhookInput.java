package org.hubgraph.server.webhook;

import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.hubgraph.failure.Invalid;
import org.hubgraph.limit.ClientJson;
import org.hubgraph.registry.history.ChangeKind;
import org.hubgraph.registry.history.ChangedType;

/**
 * What an administrator sends: the members to set. Each is null if it is left out.
 *
 * @param variables a JSON object
 * @param rotateSecret true to replace the secret
 */
record WebhookInput(
        String address,
        String document,
        Map<String, Object> variables,
        Set<ChangedType> types,
        Set<ChangeKind> kinds,
        Boolean enabled,
        Boolean rotateSecret) {
    private static final JsonMapper JSON = ClientJson.mapper()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final List<String> MEMBERS =
            List.of("address", "document", "variables", "types", "kinds", "enabled", "rotateSecret");
    private static final int LONGEST_VARIABLES = 100_000;

    /** @throws Invalid if the body is not such an object */
    static WebhookInput of(byte[] body) {
        JsonNode json;
        try {
            json = JSON.readTree(body);
        } catch (IOException malformed) {
            throw new Invalid("The body is not JSON.");
        }
        if (!json.isObject()) {
            throw new Invalid("The body must be a JSON object.");
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw new Invalid("There is no member \"" + name + "\". Members: " + String.join(", ", MEMBERS) + ".");
            }
        });
        return new WebhookInput(
                text(json, "address"),
                text(json, "document"),
                variables(json),
                values(json, "types", ChangedType.class),
                values(json, "kinds", ChangeKind.class),
                bool(json, "enabled"),
                bool(json, "rotateSecret"));
    }

    private static String text(JsonNode json, String name) {
        var value = json.path(name);
        if (!value.isMissingNode() && !value.isTextual()) {
            throw new Invalid(name + " must be a string.");
        }
        return value.textValue();
    }

    private static Boolean bool(JsonNode json, String name) {
        var value = json.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw new Invalid(name + " must be true or false.");
        }
        return value.isMissingNode() ? null : value.booleanValue();
    }

    private static Map<String, Object> variables(JsonNode json) {
        var value = json.path("variables");
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isObject()) {
            throw new Invalid("variables must be an object.");
        }
        if (value.toString().length() > LONGEST_VARIABLES) {
            throw new Invalid("variables has more than " + LONGEST_VARIABLES + " characters.");
        }
        return JSON.convertValue(value, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    private static <E extends Enum<E>> Set<E> values(JsonNode json, String name, Class<E> type) {
        var list = json.path(name);
        if (list.isMissingNode()) {
            return null;
        }
        var values = EnumSet.noneOf(type);
        try {
            list.forEach(value -> values.add(Enum.valueOf(type, String.valueOf(value.textValue()))));
        } catch (IllegalArgumentException unknown) {
            throw new Invalid(name + " must be a list of these: " + EnumSet.allOf(type) + ".");
        }
        if (!list.isArray()) {
            throw new Invalid(name + " must be a list.");
        }
        return values;
    }

    /** Variables as they are stored. */
    static String json(Map<String, Object> variables) {
        try {
            return JSON.writeValueAsString(variables);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
