package org.hubgraph.server.mcp;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.hubgraph.testsupport.GraphQLCall;

/** Sends messages of the newest version of the protocol, as a client must. */
final class McpClient {
    static final String VERSION = "2026-07-28";
    private static final String META = "io.modelcontextprotocol/";

    private McpClient() {}

    /** A request without header fields of the protocol. */
    static RequestSpecification request() {
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Accept", "application/json, text/event-stream")
                .contentType("application/json");
    }

    static Map<String, Object> meta() {
        var meta = new LinkedHashMap<String, Object>();
        meta.put(META + "protocolVersion", VERSION);
        meta.put(META + "clientCapabilities", Map.of());
        return meta;
    }

    static Map<String, Object> message(String method, Map<String, ?> params) {
        var all = new LinkedHashMap<String, Object>(params);
        all.putIfAbsent("_meta", meta());
        var message = new LinkedHashMap<String, Object>();
        message.put("jsonrpc", "2.0");
        message.put("id", 7);
        message.put("method", method);
        message.put("params", all);
        return message;
    }

    static Response send(String method, Map<String, ?> params) {
        return send(request(), method, params);
    }

    static Response send(RequestSpecification request, String method, Map<String, ?> params) {
        request.header("MCP-Protocol-Version", VERSION).header("Mcp-Method", method);
        if (params.get("name") instanceof String name) {
            request.header("Mcp-Name", name);
        }
        return request.body(GraphQLCall.json(message(method, params))).post("/mcp");
    }

    static JsonNode result(String method, Map<String, ?> params) {
        var response = send(method, params);
        response.then().statusCode(200);
        return GraphQLCall.parsed(response.asString()).path("result");
    }

    static JsonNode call(String tool, Map<String, ?> arguments) {
        return call(request(), tool, arguments);
    }

    static JsonNode call(RequestSpecification request, String tool, Map<String, ?> arguments) {
        var params = new LinkedHashMap<String, Object>();
        params.put("name", tool);
        params.put("arguments", arguments);
        var response = send(request, "tools/call", params);
        response.then().statusCode(200);
        return GraphQLCall.parsed(response.asString()).path("result");
    }
}
