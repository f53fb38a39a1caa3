package org.hubgraph.server.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The parts of the description that all documents share. */
final class OpenApiParts {
    static final String SCHEMAS = "#/components/schemas/";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private OpenApiParts() {}

    static ObjectNode reference(String kind, String name) {
        return NODES.objectNode().put("$ref", "#/components/" + kind + "/" + name);
    }

    /** The responses besides 200, by status, of every document. */
    static void addResponses(ObjectNode responses) {
        responses.set("304", reference("responses", "NotModified"));
        responses.set("400", reference("responses", "Invalid"));
        responses.set("401", reference("responses", "Unauthenticated"));
        responses.set("404", reference("responses", "NotFound"));
        responses.set("429", reference("responses", "LimitExceeded"));
        responses.set("default", reference("responses", "Error"));
    }

    static void addTo(ObjectNode components) {
        var responses = components.putObject("responses");
        responses.putObject("NotModified").put("description", "The response that the client has is still current.");
        error(responses, "Invalid", "A parameter is missing, unknown or malformed, or the response exceeds a limit.");
        error(responses, "Unauthenticated", "The credentials are wrong or expired.");
        error(responses, "NotFound", "The registry has nothing for these parameters.");
        error(responses, "LimitExceeded", "The client has used up its quota.");
        error(responses, "Error", "Another error.");
        var schemas = components.withObject("/schemas");
        addErrors(schemas.putObject("Errors"));
        var parameters = components.putObject("parameters");
        var known = parameters
                .putObject("IfNoneMatch")
                .put("name", "If-None-Match")
                .put("in", "header")
                .put("description", "The `ETag` of the response that the client has.");
        known.putObject("schema").put("type", "string");
        var format = parameters
                .putObject("Format")
                .put("name", QueryParameters.FORMAT)
                .put("in", "query")
                .put("description", "The format of the list; takes precedence over `Accept`.");
        format.putObject("schema")
                .put("type", "string")
                .putArray("enum")
                .add("json")
                .add("csv")
                .add("jsonl")
                .add("xlsx");
        var security = components.putObject("securitySchemes");
        security.putObject("basic").put("type", "http").put("scheme", "basic");
        security.putObject("bearer").put("type", "http").put("scheme", "bearer");
    }

    private static void error(ObjectNode responses, String name, String description) {
        responses
                .putObject(name)
                .put("description", description)
                .withObject("/content")
                .putObject("application/json")
                .set("schema", reference("schemas", "Errors"));
    }

    private static void addErrors(ObjectNode errors) {
        errors.put("type", "object").putArray("required").add("errors");
        var list = errors.putObject("properties").putObject("errors").put("type", "array");
        var error = list.putObject("items").put("type", "object");
        error.putArray("required").add("message").add("extensions");
        var members = error.putObject("properties");
        members.putObject("message").put("type", "string");
        members.putObject("path").put("type", "array");
        var extensions = members.putObject("extensions").put("type", "object");
        extensions.putArray("required").add("code");
        var inside = extensions.putObject("properties");
        inside.putObject("code").put("type", "string");
        inside.putObject("requestId").put("type", "string");
    }
}
