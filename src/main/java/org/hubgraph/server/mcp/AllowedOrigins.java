package org.hubgraph.server.mcp;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whose pages may send requests to {@code /mcp}. A page can give its own name the address of this server (DNS
 * rebinding): its requests then look as if they were from the server's own origin. Only names that cannot be taken over
 * in this way are allowed: those of the settings of CORS, and those of this machine.
 */
@ApplicationScoped
class AllowedOrigins {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final List<String> listed;

    AllowedOrigins(
            @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean enabled,
            @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> origins) {
        this.listed = enabled ? origins.orElse(List.of()) : List.of();
    }

    /** Whether the request is from no page, or from one of an allowed origin. */
    boolean allow(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        return origin == null || isOwn(origin, request) || listed.stream().anyMatch(known -> fits(known, origin));
    }

    private static boolean isOwn(String origin, HttpServerRequest request) {
        try {
            var page = new URI(origin);
            return page.getHost() != null
                    && LOOPBACK.contains(page.getHost())
                    && page.getAuthority().equals(String.valueOf(request.authority()));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** @param known an origin, a regular expression between slashes, or {@code *}, as Quarkus reads the setting */
    private static boolean fits(String known, String origin) {
        if (known.length() > 1 && known.startsWith("/") && known.endsWith("/")) {
            try {
                return Pattern.matches(known.substring(1, known.length() - 1), origin);
            } catch (PatternSyntaxException malformed) {
                return false;
            }
        }
        return known.equals("*") || known.equals(origin);
    }
}
