package org.hubgraph.server.request;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.limit.NotNegative;
import org.hubgraph.server.response.EntityTag;

/** The caching headers (RFC 9111) of responses to GET requests, for browsers and proxies. */
@ApplicationScoped
class HttpCaching {
    private static final String OURS = "hubgraph.";

    private final Duration maxAge;
    private final String server;

    /** Settings of HTTP caching. */
    @ConfigMapping(prefix = "hubgraph.http-caching")
    public interface Settings {
        /**
         * How long caches may serve a response to an anonymous client without revalidating, in whole seconds; it may
         * then be out of date. 0 makes caches revalidate each time.
         */
        @WithDefault("0s")
        @WithConverter(NotNegative.class)
        Duration maxAge();
    }

    HttpCaching(
            Settings settings,
            Config config,
            @ConfigProperty(name = "quarkus.application.version") String softwareVersion) {
        this.maxAge = settings.maxAge();
        this.server = CacheKey.digest(softwareVersion, ours(config));
    }

    /**
     * The settings of this server. Servers with other settings may send other responses; the limits, for example, can
     * be queried.
     */
    private static String ours(Config config) {
        var settings = new TreeMap<String, String>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(OURS)) {
                settings.put(name, config.getOptionalValue(name, String.class).orElse(""));
            }
        }
        return settings.toString();
    }

    /** The entity tag of the response to a query, in the representation for this client. */
    EntityTag tag(String question, String version, String representation) {
        var digest = CacheKey.digest(server, question, version, representation);
        return new EntityTag('"' + digest.substring(0, digest.length() / 2) + '"');
    }

    /** The headers of a response, or of the 304 sent instead of it. */
    Map<String, String> headers(EntityTag tag, Caller caller) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ETag", tag.text());
        headers.put("Cache-Control", cacheControl(caller));
        headers.put("Vary", "Accept, Accept-Encoding, Authorization, Origin, Hubgraph-Written");
        return headers;
    }

    private String cacheControl(Caller caller) {
        if (!caller.isAnybody()) {
            return "private, no-cache";
        }
        return maxAge.toSeconds() > 0 ? "public, max-age=" + maxAge.toSeconds() : "no-cache";
    }
}
