package org.hubgraph.server.http;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.ConfiguredServer;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.TestUser;
import org.hubgraph.testsupport.TokenProvider;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Signed tokens of an OpenID Connect provider, accepted through the settings that the manual names. */
@QuarkusTest
@AnyDatabase
@TestProfile(ConfiguredServer.class)
class TokensTest {
    private static final String AUDIENCE = "hubgraph";
    private static final String READ = "{ hubs { totalCount } }";
    private static final String DELETE =
            "mutation { deleteTenant(input: { id: \"no-such-tenant\", version: 0 }) { deletedId } }";

    /** Set by {@link org.hubgraph.testsupport.TokenProviderResource}. */
    TokenProvider provider;

    @Test
    void theRolesOfATokenAreThoseOfItsBearer() {
        // An admin is authorised, and so learns that the tenant does not exist.
        assertEquals("NOT_FOUND", code(with(provider.token(AUDIENCE, "admin"), DELETE)));
        assertEquals("FORBIDDEN", code(with(provider.token(AUDIENCE, "editor"), DELETE)));
        assertEquals("FORBIDDEN", code(with(provider.token(AUDIENCE), DELETE)));
    }

    @Test
    void aTokenReads() {
        assertEquals(200, with(provider.token(AUDIENCE), READ).statusCode());
    }

    @Test
    void aTokenThatIsNotRightIsRefused() {
        for (String wrong : List.of(
                provider.expiredToken(AUDIENCE, "admin"),
                provider.forgedToken(AUDIENCE, "admin"),
                provider.tokenOfAnotherIssuer(AUDIENCE, "admin"),
                provider.token("another-application", "admin"),
                unsigned(provider.token(AUDIENCE, "admin")),
                "opaque")) {
            for (String document : List.of(READ, DELETE)) {
                var refused = with(wrong, document);

                assertEquals(401, refused.statusCode(), wrong);
                assertEquals("UNAUTHENTICATED", code(refused));
                assertEquals(
                        "Bearer realm=\"hubgraph\", Basic realm=\"hubgraph\", charset=\"UTF-8\"",
                        refused.header("WWW-Authenticate"));
            }
        }
    }

    @Test
    void withoutATokenNothingIsWritten() {
        assertEquals("UNAUTHENTICATED", code(GraphQLCall.response(Map.of(), DELETE, Map.of(), null)));
    }

    @Test
    void usersWithPasswordsAreStillKnown() {
        var headers = Map.of("Authorization", TestUser.ADMIN.credentials());

        assertEquals("NOT_FOUND", code(GraphQLCall.response(headers, DELETE, Map.of(), null)));
    }

    @Test
    void aTokenImportsAndThePageAsksForOne() {
        for (var expected : Map.of("editor", 200, "admin", 403).entrySet()) {
            given().header("Authorization", "Bearer " + provider.token(AUDIENCE, expected.getKey()))
                    .get("/imports")
                    .then()
                    .statusCode(expected.getValue());
        }
        assertTrue(given().get("/import").asString().contains("id=\"token\""));
    }

    private static String unsigned(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    private static Response with(String token, String document) {
        return GraphQLCall.response(Map.of("Authorization", "Bearer " + token), document, Map.of(), null);
    }

    private static String code(Response response) {
        return GraphQLCall.json(response).at("/errors/0/extensions/code").asText();
    }
}
