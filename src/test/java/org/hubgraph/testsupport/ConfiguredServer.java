package org.hubgraph.testsupport;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * A server with the optional settings, all at once: cross-origin access, tokens of a provider, traces, the status codes of
 * a draft, no introspection, and low limits on connections. Clients are identified by their TCP connections, without a
 * proxy. It is built as for a native image, up to the inputs of the image: only the last step needs GraalVM. All tests
 * of these settings share this profile and have {@link AnyDatabase}, so that the application starts once for them, in
 * one half of a build.
 */
public final class ConfiguredServer implements QuarkusTestProfile {
    /** An origin whose pages may access the server. */
    public static final String ORIGIN = "https://app.example";

    /** More than the tests of other settings leave open. */
    public static final int TCP_CONNECTIONS = 200;

    public static final int CLIENT_ARRIVING_BYTES = 400_000;
    public static final int CLIENT_WAITING_BYTES = 20_000_000;
    public static final int SOCKET_OPERATIONS = 2;
    /** WebSockets and event streams. */
    public static final int LONG_CONNECTIONS = 12;
    /** The size of the connection pool. */
    public static final int DATABASE_CONNECTIONS = 4;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("quarkus.native.enabled", "true"),
                Map.entry("quarkus.native.sources-only", "true"),
                Map.entry("quarkus.package.jar.enabled", "false"),
                Map.entry("quarkus.http.cors.enabled", "true"),
                Map.entry("quarkus.http.cors.origins", ORIGIN),
                Map.entry("quarkus.otel.sdk.disabled", "false"),
                // These report that there is no collector.
                Map.entry("quarkus.log.category.\"io.quarkus.opentelemetry\".level", "OFF"),
                Map.entry("quarkus.log.category.\"io.opentelemetry\".level", "OFF"),
                Map.entry("hubgraph.introspection.enabled", "false"),
                Map.entry("hubgraph.status-codes.draft", "true"),
                // Each is in use for the duration of its request, which without a deadline is years.
                Map.entry("quarkus.datasource.jdbc.max-size", "" + DATABASE_CONNECTIONS),
                Map.entry("quarkus.datasource.jdbc.acquisition-timeout", "20s"),
                Map.entry("hubgraph.limit.request-milliseconds", "600000"),
                // Some tests wait for it; their quicker bodies arrive within it on a busy machine, too.
                Map.entry("hubgraph.limit.body-milliseconds", "5000"),
                Map.entry("hubgraph.limit.socket-operations", "" + SOCKET_OPERATIONS),
                Map.entry("hubgraph.limit.client-connections", "" + LONG_CONNECTIONS),
                Map.entry("hubgraph.limit.stalled-milliseconds", "1000"),
                Map.entry("hubgraph.limit.client-tcp-connections", "" + TCP_CONNECTIONS),
                Map.entry("hubgraph.limit.client-arriving-bytes", "" + CLIENT_ARRIVING_BYTES),
                Map.entry("hubgraph.limit.server-arriving-bytes", "" + 2 * CLIENT_ARRIVING_BYTES),
                Map.entry("hubgraph.limit.client-waiting-bytes", "" + CLIENT_WAITING_BYTES),
                Map.entry("hubgraph.limit.server-waiting-bytes", "" + 2 * CLIENT_WAITING_BYTES));
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TokenProviderResource.class));
    }
}
