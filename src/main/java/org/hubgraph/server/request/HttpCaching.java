package org.hubgraph.server.request;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.server.response.EntityTag;

/** What answers to a GET tell caches (RFC 9111), those of browsers and those of proxies. */
@ApplicationScoped
class HttpCaching {
    private static final String OURS = "hubgraph.";

    private final Duration maxAge;
    private final String server;

    /** How long caches may do without asking. */
    @ConfigMapping(prefix = "hubgraph.http-caching")
    public interface Settings {
        /**
         * 0 to have them ask each time, so that nobody is shown an old answer. Above, in whole seconds, an answer that is
         * for everybody may be shown for as long without asking, whatever has changed since.
         */
        @WithDefault("0s")
        Duration maxAge();
    }

    HttpCaching(
            Settings settings,
            Config config,
            @ConfigProperty(name = "quarkus.application.version") String softwareVersion) {
        this.maxAge = settings.maxAge();
        this.server = CacheKey.digest(softwareVersion, ours(config));
    }

    /** Servers with other settings may give other answers: those of limits show in them. */
    private static String ours(Config config) {
        var settings = new TreeMap<String, String>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(OURS)) {
                settings.put(name, config.getOptionalValue(name, String.class).orElse(""));
            }
        }
        return settings.toString();
    }

    /** Of what this client would get for a question, which depends on what it accepts. */
    EntityTag tag(String question, String version, String representation) {
        var digest = CacheKey.digest(server, question, version, representation);
        return new EntityTag('"' + digest.substring(0, digest.length() / 2) + '"');
    }

    /** For an answer, and for a 304 that stands for it. */
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
