/**
 * The Model Context Protocol (MCP) at {@code /mcp}: assistants call the trusted documents as tools, search, and query, and
 * get the citations of each result. Every request is complete in itself, so any server can process it. Start with {@link
 * org.hubgraph.server.mcp.McpEndpoint}.
 *
 * <ul>
 *   <li>Protocol: AllowedOrigins, Message (JSON-RPC), ProtocolVersion (negotiated per request), McpMethods, McpError
 *   <li>Tools: McpSettings, McpCall (a request with its caller), Tools (the list), ToolJson, ToolCalls
 *       (running them), SearchDocument, SchemaWords, SchemaPart and Words (what {@code describe} finds)
 *   <li>Results: CitedDocument (a document that also selects citations), ListedRelations (those of facts that lists
 *       state), ObjectCitations (read afterwards), Citations (collected from the response), ToolResult
 * </ul>
 */
package org.hubgraph.server.mcp;
