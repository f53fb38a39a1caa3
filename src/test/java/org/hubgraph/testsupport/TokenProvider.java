package org.hubgraph.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;

/**
 * An OpenID Connect provider on this machine, limited to what a server needs for verifying tokens: its configuration
 * (OpenID Connect Discovery 1.0, section 4) and its keys (RFC 7517).
 */
public final class TokenProvider implements AutoCloseable {
    private static final String KEY_ID = "test";
    private static final int LIFETIME_SECONDS = 300;

    private final HttpServer server;
    private final KeyPair keys = newKeys();

    private TokenProvider(HttpServer server) {
        this.server = server;
    }

    public static TokenProvider start() {
        try {
            var provider =
                    new TokenProvider(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            provider.serve("/.well-known/openid-configuration", provider.configuration());
            provider.serve("/keys", provider.keySet());
            provider.server.start();
            return provider;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A valid token: signed by the provider, for the audience, with the roles, and valid for some minutes. */
    public String token(String audience, String... roles) {
        return token(issuer(), audience, Instant.now(), keys, roles);
    }

    /** A token that has expired, by more than the permitted difference between clocks. */
    public String expiredToken(String audience, String... roles) {
        return token(issuer(), audience, Instant.now().minusSeconds(LIFETIME_SECONDS + 60), keys, roles);
    }

    /** A token that names another issuer. */
    public String tokenOfAnotherIssuer(String audience, String... roles) {
        return token("http://localhost:1/", audience, Instant.now(), keys, roles);
    }

    /** A token that names the provider as its issuer but has another signature. */
    public String forgedToken(String audience, String... roles) {
        return token(issuer(), audience, Instant.now(), newKeys(), roles);
    }

    private static String token(String issuer, String audience, Instant from, KeyPair keys, String... roles) {
        return Jwt.claims()
                .issuer(issuer)
                .subject("3f0c")
                .audience(Set.of(audience))
                .groups(Set.copyOf(Arrays.asList(roles)))
                .issuedAt(from)
                .expiresAt(from.plusSeconds(LIFETIME_SECONDS))
                .jws()
                .keyId(KEY_ID)
                .sign(keys.getPrivate());
    }

    private String configuration() {
        return GraphQLCall.json(Map.of(
                "issuer", issuer(),
                "jwks_uri", issuer() + "/keys",
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256")));
    }

    private String keySet() {
        var key = (RSAPublicKey) keys.getPublic();
        return GraphQLCall.json(Map.of(
                "keys",
                List.of(Map.of(
                        "kty",
                        "RSA",
                        "use",
                        "sig",
                        "alg",
                        "RS256",
                        "kid",
                        KEY_ID,
                        "n",
                        encoded(key.getModulus()),
                        "e",
                        encoded(key.getPublicExponent())))));
    }

    /** Without the leading byte that only contains the sign (RFC 7518, section 6.3.1.1). */
    private static String encoded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private void serve(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
