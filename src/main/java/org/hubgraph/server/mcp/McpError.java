package org.hubgraph.server.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An error of the protocol (JSON-RPC 2.0, section 5.1), as opposed to a failed tool. */
final class McpError extends Exception {
    private static final long serialVersionUID = 1L;

    private static final int PARSE = -32700;
    private static final int INVALID_REQUEST = -32600;
    private static final int METHOD_NOT_FOUND = -32601;
    private static final int INVALID_PARAMS = -32602;
    private static final int HEADER_MISMATCH = -32020;
    private static final int UNSUPPORTED_VERSION = -32022;

    private final int status;
    private final int code;
    private final transient Map<String, Object> data;

    private McpError(int status, int code, String message, Map<String, Object> data) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.data = data;
    }

    static McpError notJson(String message) {
        return new McpError(400, PARSE, message, Map.of());
    }

    static McpError invalidRequest(String message) {
        return new McpError(400, INVALID_REQUEST, message, Map.of());
    }

    /** @param status 404; with versions up to 2025-11-25 200 */
    static McpError unknownMethod(int status, String method) {
        return new McpError(status, METHOD_NOT_FOUND, "There is no method " + method + ".", Map.of());
    }

    /** Parameters that the protocol requires are missing or malformed. */
    static McpError malformedParams(String message) {
        return new McpError(400, INVALID_PARAMS, message, Map.of());
    }

    /** The parameters are well-formed, but name something that does not exist. */
    static McpError unknownTool(String name) {
        return new McpError(200, INVALID_PARAMS, "Unknown tool: " + name, Map.of());
    }

    static McpError headerMismatch(String message) {
        return new McpError(400, HEADER_MISMATCH, message, Map.of());
    }

    static McpError unsupportedVersion(String requested, List<String> supported) {
        var data = new LinkedHashMap<String, Object>();
        data.put("supported", supported);
        data.put("requested", requested);
        return new McpError(400, UNSUPPORTED_VERSION, "Unsupported protocol version", data);
    }

    /** The status of the HTTP response. */
    int status() {
        return status;
    }

    /**
     * The response as a JSON-RPC message.
     *
     * @param id null if it could not be read
     */
    Map<String, Object> message(Object id) {
        var error = new LinkedHashMap<String, Object>();
        error.put("code", code);
        error.put("message", getMessage());
        if (!data.isEmpty()) {
            error.put("data", data);
        }
        var message = new LinkedHashMap<String, Object>();
        message.put("jsonrpc", "2.0");
        if (id != null) {
            message.put("id", id);
        }
        message.put("error", error);
        return message;
    }
}
