package org.hubgraph.server.http;

/** The paths of the API. */
public final class Endpoints {
    public static final String GRAPHQL = "/graphql";
    public static final String SCHEMA = "/graphql/schema.graphql";
    public static final String IMPORTS = "/imports";
    public static final String EXPORTS = "/exports/latest";
    public static final String RECONCILE = "/reconcile";

    private Endpoints() {}
}
