package org.hubgraph.server.mcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The definitions of tools in JSON. They are short: an assistant reads all of them before its first call. */
final class ToolJson {
    static final String SEARCH = "search";
    static final String DESCRIBE = "describe";
    static final String DOCUMENT = "document";
    static final String QUERY = "query";

    private ToolJson() {}

    /** A tool that only reads. */
    static ObjectNode reading(String name, String description, ObjectNode input) {
        return tool(name, description, input, "readOnlyHint", true);
    }

    /** A tool that changes the registry. The history keeps what it replaces. */
    static ObjectNode writing(String name, String description, ObjectNode input) {
        return tool(name, description, input, "readOnlyHint", false);
    }

    private static ObjectNode tool(String name, String description, ObjectNode input, String hint, boolean value) {
        var tool = JsonNodeFactory.instance.objectNode().put("name", name).put("description", description);
        tool.set("inputSchema", input);
        tool.putObject("annotations").put(hint, value);
        return tool;
    }

    static ObjectNode search() {
        var input = object("text");
        input.withObject("/properties").putObject("text").put("type", "string");
        var types = input.withObject("/properties").putObject("types").put("type", "array");
        types.putObject("items")
                .putArray("enum")
                .add("HUB")
                .add("TENANT")
                .add("PERSON")
                .add("FUND")
                .add("SECTOR");
        input.withObject("/properties").putObject("first").put("type", "integer");
        return reading(
                SEARCH,
                "Finds hubs, organisations (TENANT), people, funds and sectors by name, in any language and script."
                        + " Returns their slugs.",
                input);
    }

    static ObjectNode describe() {
        var input = object("words");
        input.withObject("/properties").putObject("words").put("type", "string");
        return reading(
                DESCRIBE,
                "Finds documents, and types and fields of the GraphQL schema, by words in their names and descriptions."
                        + " The name of a type, such as a title in an input schema, returns the whole type.",
                input);
    }

    static ObjectNode document() {
        var input = object("name");
        input.withObject("/properties").putObject("name").put("type", "string");
        input.withObject("/properties").putObject("variables").put("type", "object");
        return reading(DOCUMENT, "Runs a document that describe has found.", input);
    }

    static ObjectNode query() {
        var input = object("query");
        input.withObject("/properties").putObject("query").put("type", "string");
        input.withObject("/properties").putObject("variables").put("type", "object");
        input.withObject("/properties").putObject("operationName").put("type", "string");
        return reading(QUERY, "Runs a GraphQL query. Use describe first.", input);
    }

    private static ObjectNode object(String required) {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.putObject("properties");
        schema.putArray("required").add(required);
        return schema;
    }
}
