package org.hubgraph.server.http;

/** The paths of the API. */
public final class Endpoints {
    public static final String GRAPHQL = "/graphql";
    public static final String SCHEMA = "/graphql/schema.graphql";
    public static final String IMPORTS = "/imports";
    public static final String EXPORTS = "/exports/latest";
    public static final String RECONCILE = "/reconcile";
    public static final String MCP = "/mcp";
    public static final String WEBHOOKS = "/webhooks";
    public static final String SUBGRAPH = "/subgraph";
    public static final String OPENAPI = "/openapi.json";
    public static final String DOCUMENTS = "/d";

    private Endpoints() {}
}
