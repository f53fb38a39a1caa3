package org.hubgraph.server.mcp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.vertx.core.http.HttpServerRequest;

/**
 * The version of the protocol that a request uses. From 2026-07-28 on, each request names its version itself, and header
 * fields repeat parts of its body. Before, clients agreed on a version with {@code initialize}; without sessions, nothing
 * of that is left but the header {@code MCP-Protocol-Version}.
 *
 * @param isStateless whether it is 2026-07-28
 */
record ProtocolVersion(String name, boolean isStateless) {
    static final String LATEST = "2026-07-28";
    /** Versions with {@code initialize}, the latest first. */
    private static final List<String> INITIALIZED = List.of("2025-11-25", "2025-06-18", "2025-03-26");

    private static final String META = "io.modelcontextprotocol/";
    private static final String ENCODED = "=?base64?";
    private static final String ENCODED_END = "?=";

    /** All versions that this server supports, the latest first. */
    static List<String> supported() {
        var all = new ArrayList<String>();
        all.add(LATEST);
        all.addAll(INITIALIZED);
        return all;
    }

    /**
     * The version that {@code initialize} agrees on: the requested one, otherwise the latest of those that use it.
     *
     * @param requested null for none
     */
    static String agreed(Object requested) {
        return requested instanceof String version && INITIALIZED.contains(version) ? version : INITIALIZED.get(0);
    }

    /**
     * Finds the version of a request, and checks that its header fields repeat its body.
     *
     * @throws McpError if the version is not supported, or if header fields or members of {@code _meta} are missing or
     *     do not fit
     */
    static ProtocolVersion of(HttpServerRequest http, Message message) throws McpError {
        String header = http.getHeader("MCP-Protocol-Version");
        var meta = Message.object(message.params().get("_meta"));
        Object named = meta.get(META + "protocolVersion");
        boolean initialized = header == null || INITIALIZED.contains(header);
        if (named == null && initialized && !"server/discover".equals(message.method())) {
            // The first version with this transport did not have the header yet.
            return new ProtocolVersion(header == null ? "2025-03-26" : header, false);
        }
        if (header == null) {
            throw McpError.headerMismatch("The header MCP-Protocol-Version is missing.");
        }
        if (named == null && !header.equals(LATEST)) {
            throw McpError.unsupportedVersion(header, supported());
        }
        check(http, header, meta, message);
        return new ProtocolVersion(LATEST, true);
    }

    private static void check(HttpServerRequest http, String header, Map<String, Object> meta, Message message)
            throws McpError {
        if (!(meta.get(META + "protocolVersion") instanceof String named)) {
            throw McpError.malformedParams("params._meta must have " + META + "protocolVersion.");
        }
        same("MCP-Protocol-Version", header, named);
        if (!named.equals(LATEST)) {
            throw McpError.unsupportedVersion(named, supported());
        }
        if (!(meta.get(META + "clientCapabilities") instanceof Map<?, ?>)) {
            throw McpError.malformedParams("params._meta must have " + META + "clientCapabilities.");
        }
        same("Mcp-Method", http.getHeader("Mcp-Method"), message.method());
        if ("tools/call".equals(message.method()) && message.params().get("name") instanceof String tool) {
            same("Mcp-Name", decoded(http.getHeader("Mcp-Name")), tool);
        }
    }

    private static void same(String field, String header, String body) throws McpError {
        if (header == null) {
            throw McpError.headerMismatch("The header " + field + " is missing.");
        }
        if (!header.equals(body)) {
            throw McpError.headerMismatch("The header " + field + " does not repeat the value of the body.");
        }
    }

    /** Values that a header field cannot contain are sent as Base64 of their UTF-8. */
    private static String decoded(String header) throws McpError {
        if (header == null || !header.startsWith(ENCODED) || !header.endsWith(ENCODED_END)) {
            return header;
        }
        try {
            int end = Math.max(ENCODED.length(), header.length() - ENCODED_END.length());
            return new String(
                    Base64.getDecoder().decode(header.substring(ENCODED.length(), end)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw McpError.headerMismatch("The header Mcp-Name is not Base64.");
        }
    }
}
