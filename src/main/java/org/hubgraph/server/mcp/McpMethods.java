package org.hubgraph.server.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The methods of the protocol, each a request with a result. */
@ApplicationScoped
class McpMethods {
    /** The tools change only with the software and its settings. */
    private static final int FRESH_MILLISECONDS = 3_600_000;

    private static final String INSTRUCTIONS =
            "A registry of innovation hubs, the organisations and people in them, and"
                    + " the funds behind them. Every fact has sources. Find entries with search, then call the tool that answers"
                    + " the question with the entry's slug. For other questions, find documents, types and fields with describe,"
                    + " then use document or query. Each result has its citations: say who states a fact, quote the words, and"
                    + " where facts are disputed, report all claims.";

    private final Tools tools;
    private final ToolCalls calls;
    private final Map<String, Object> software;

    McpMethods(
            Tools tools,
            ToolCalls calls,
            @ConfigProperty(name = "quarkus.application.name") String name,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.tools = tools;
        this.calls = calls;
        this.software = new LinkedHashMap<>();
        software.put("name", name);
        software.put("title", "Hubgraph");
        software.put("version", version);
    }

    /**
     * Processes a request.
     *
     * @return the response as a JSON-RPC message
     * @throws McpError if there is no such method or tool, or its parameters are malformed
     */
    Map<String, Object> answer(Message request, ProtocolVersion version, McpCall call) throws McpError {
        var result = new LinkedHashMap<String, Object>();
        if (version.isStateless()) {
            result.put("resultType", "complete");
            result.put("_meta", Map.of("io.modelcontextprotocol/serverInfo", software));
            stateless(request, call, result);
        } else {
            initialized(request, call, result);
        }
        var message = new LinkedHashMap<String, Object>();
        message.put("jsonrpc", "2.0");
        message.put("id", request.id());
        message.put("result", result);
        return message;
    }

    private void stateless(Message request, McpCall call, Map<String, Object> result) throws McpError {
        switch (request.method()) {
            case "server/discover" -> {
                result.put("supportedVersions", ProtocolVersion.supported());
                result.put("capabilities", capabilities());
                result.put("instructions", INSTRUCTIONS);
                fresh(result, false);
            }
            case "tools/list" -> {
                result.put("tools", list(request, call));
                fresh(result, call.isSignedIn());
            }
            case "tools/call" -> calls.run(request.params(), call, result);
            default -> throw McpError.unknownMethod(404, request.method());
        }
    }

    private void initialized(Message request, McpCall call, Map<String, Object> result) throws McpError {
        switch (request.method()) {
            case "initialize" -> {
                result.put(
                        "protocolVersion",
                        ProtocolVersion.agreed(request.params().get("protocolVersion")));
                result.put("capabilities", capabilities());
                result.put("serverInfo", software);
                result.put("instructions", INSTRUCTIONS);
            }
            case "ping" -> {}
            case "tools/list" -> result.put("tools", list(request, call));
            case "tools/call" -> calls.run(request.params(), call, result);
            default -> throw McpError.unknownMethod(200, request.method());
        }
    }

    /** All tools are one page, so no cursor was ever given out. */
    private List<?> list(Message request, McpCall call) throws McpError {
        if (request.params().get("cursor") != null) {
            throw McpError.malformedParams("There is only one page of tools: leave out cursor.");
        }
        return tools.list(call);
    }

    private static Map<String, Object> capabilities() {
        return Map.of("tools", Map.of());
    }

    private static void fresh(Map<String, Object> result, boolean isPrivate) {
        result.put("ttlMs", FRESH_MILLISECONDS);
        result.put("cacheScope", isPrivate ? "private" : "public");
    }
}
