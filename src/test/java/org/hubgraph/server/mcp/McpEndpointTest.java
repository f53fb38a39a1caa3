package org.hubgraph.server.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.GraphQLCall;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** The protocol at {@code /mcp}, with requests as they come from clients of each version, and malformed ones. */
@QuarkusTest
class McpEndpointTest {
    private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";

    @Test
    void theServerDescribesItself() {
        McpClient.send("server/discover", Map.of())
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("id", equalTo(7))
                .body("result.resultType", equalTo("complete"))
                .body("result.supportedVersions[0]", equalTo(McpClient.VERSION))
                .body("result.supportedVersions", hasItem("2025-11-25"))
                .body("result.capabilities.tools", notNullValue())
                .body("result._meta.'io.modelcontextprotocol/serverInfo'.name", equalTo("hubgraph"))
                .body("result.ttlMs", greaterThan(0))
                .body("result.cacheScope", equalTo("public"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-25, 2025-11-25",
        "2025-06-18, 2025-06-18",
        "2025-03-26, 2025-03-26",
        "2024-11-05, 2025-11-25",
        "2031-01-01, 2025-11-25"
    })
    void olderClientsAgreeOnAVersion(String requested, String agreed) {
        post("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"initialize\",\"params\":{\"protocolVersion\":\""
                        + requested + "\",\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}")
                .then()
                .statusCode(200)
                .header("Mcp-Session-Id", nullValue())
                .body("id", equalTo("a"))
                .body("result.protocolVersion", equalTo(agreed))
                .body("result.serverInfo.name", equalTo("hubgraph"))
                .body("result.resultType", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"params\":{}", ",\"params\":{\"protocolVersion\":5}"})
    void aClientThatAsksForNoVersionGetsOne(String params) {
        post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\"" + params + "}")
                .then()
                .statusCode(200)
                .body("result.protocolVersion", equalTo("2025-11-25"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-25", "2025-06-18", "2025-03-26"})
    void olderClientsUseToolsWithoutASession(String version) {
        var header = Map.of("MCP-Protocol-Version", version);
        McpClient.request()
                .headers(header)
                .body("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}")
                .post("/mcp")
                .then()
                .statusCode(202)
                .body(equalTo(""));
        McpClient.request()
                .headers(header)
                .body("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"ping\"}")
                .post("/mcp")
                .then()
                .statusCode(200)
                .body("result.size()", equalTo(0));
        McpClient.request().headers(header).body(LIST).post("/mcp").then().body("result.tools.size()", greaterThan(50));
        McpClient.request()
                .headers(header)
                .body("{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"resources/list\"}")
                .post("/mcp")
                .then()
                .statusCode(200)
                .body("error.code", equalTo(-32601));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not JSON                                                 | 400 | -32700",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"id\":2,\"method\":\"ping\"}      | 400 | -32700",
                "[]                                                       | 400 | -32600",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]           | 400 | -32600",
                "7                                                        | 400 | -32600",
                "{\"id\":1,\"method\":\"ping\"}                               | 400 | -32600",
                "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}             | 400 | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}          | 400 | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}           | 400 | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}            | 400 | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1}                               | 400 | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":3}                    | 400 | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":[]} | 400 | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"nothing\"}          | 200 | -32601",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}       | 400 | -32602",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{\"cursor\":\"x\"}} | 400 | -32602",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"no\"}} | 200 | -32602",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"query\",\"arguments\":[]}} | 400 | -32602"
            })
    void aMalformedMessageIsAnError(String body, int status, int code) {
        post(body).then().statusCode(status).body("error.code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "1900-01-01, tools/list, -32022, 400",
        ", tools/list, -32020, 400",
        "2025-11-25, tools/list, -32020, 400",
        "2026-07-28, tools/call, -32020, 400",
        "2026-07-28, , -32020, 400"
    })
    void headerFieldsMustRepeatTheBody(String version, String method, int code, int status) {
        var request = McpClient.request();
        if (version != null) {
            request.header("MCP-Protocol-Version", version);
        }
        if (method != null) {
            request.header("Mcp-Method", method);
        }
        var meta = McpClient.meta();
        if ("1900-01-01".equals(version)) {
            meta.put("io.modelcontextprotocol/protocolVersion", version);
        }

        request.body(GraphQLCall.json(McpClient.message("tools/list", Map.of("_meta", meta))))
                .post("/mcp")
                .then()
                .statusCode(status)
                .body("id", equalTo(7))
                .body("error.code", equalTo(code));
    }

    @Test
    void anUnsupportedVersionIsAnsweredWithThoseThatAre() {
        McpClient.request()
                .header("MCP-Protocol-Version", "1900-01-01")
                .body(LIST)
                .post("/mcp")
                .then()
                .statusCode(400)
                .body("error.code", equalTo(-32022))
                .body("error.data.requested", equalTo("1900-01-01"))
                .body("error.data.supported", equalTo(ProtocolVersion.supported()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"io.modelcontextprotocol/protocolVersion", "io.modelcontextprotocol/clientCapabilities"})
    void metadataOfTheRequestMustBeComplete(String missing) {
        var meta = McpClient.meta();
        meta.remove(missing);
        McpClient.send("tools/list", Map.of("_meta", meta))
                .then()
                .statusCode(400)
                .body("error.code", equalTo(-32602));
    }

    @ParameterizedTest
    @ValueSource(strings = {"initialize", "ping", "prompts/list", "resources/list", "nothing"})
    void theNewestVersionHasOnlyItsMethods(String method) {
        McpClient.send(method, Map.of()).then().statusCode(404).body("error.code", equalTo(-32601));
    }

    @ParameterizedTest
    @CsvSource({
        "hub-names, 200",
        "=?base64?aHViLW5hbWVz?=, 200",
        "=?base64?aHVi?=, 400",
        "=?base64?!?=, 400",
        "=?base64?=, 400",
        "hub-card, 400"
    })
    void theNameOfAToolMayBeEncodedInItsHeader(String header, int status) {
        var params = new LinkedHashMap<String, Object>();
        params.put("name", "hub-names");
        params.put("arguments", Map.of("slug", "ai-tower"));
        McpClient.request()
                .header("MCP-Protocol-Version", McpClient.VERSION)
                .header("Mcp-Method", "tools/call")
                .header("Mcp-Name", header)
                .body(GraphQLCall.json(McpClient.message("tools/call", params)))
                .post("/mcp")
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS", "HEAD"})
    void onlyPostIsAllowed(String method) {
        McpClient.request().request(method, "/mcp").then().statusCode(405).header("Allow", "POST");
    }

    @Test
    void onlyPagesOfAllowedOriginsMaySendRequests() {
        String own = "http://localhost:" + RestAssured.port;
        for (String origin : List.of(own)) {
            McpClient.request()
                    .header("Origin", origin)
                    .body(LIST)
                    .post("/mcp")
                    .then()
                    .statusCode(200);
        }
        for (String origin : List.of(
                "https://example.com",
                "http://example.com:" + RestAssured.port,
                "http://localhost.example.com",
                "http://localhost:1",
                "http://localhost",
                "null",
                "")) {
            McpClient.request()
                    .header("Origin", origin)
                    .body(LIST)
                    .post("/mcp")
                    .then()
                    .statusCode(403);
        }
        // The name of the page has been given the address of the server.
        McpClient.request()
                .header("Host", "example.com:" + RestAssured.port)
                .header("Origin", "http://example.com:" + RestAssured.port)
                .body(LIST)
                .post("/mcp")
                .then()
                .statusCode(403);
    }

    @Test
    void onlyJsonIsReadAndWritten() {
        RestAssured.given()
                .contentType("text/plain")
                .body(LIST)
                .post("/mcp")
                .then()
                .statusCode(415);
        RestAssured.given()
                .contentType("application/json")
                .accept("text/html")
                .body(LIST)
                .post("/mcp")
                .then()
                .statusCode(406);
        McpClient.request()
                .header("Content-Encoding", "zip")
                .body(LIST)
                .post("/mcp")
                .then()
                .statusCode(415);
    }

    @Test
    void aHugeBodyIsNotRead() {
        post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + "a".repeat(1_100_000) + "\"}")
                .then()
                .statusCode(413);
        post("[".repeat(100_000)).then().statusCode(400).body("error.code", equalTo(-32700));
    }

    @Test
    void wrongCredentialsAreRefused() {
        McpClient.request()
                .header("Authorization", "Basic eDp5")
                .body(LIST)
                .post("/mcp")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue());
    }

    private static Response post(String body) {
        return McpClient.request().body(body).post("/mcp");
    }
}
