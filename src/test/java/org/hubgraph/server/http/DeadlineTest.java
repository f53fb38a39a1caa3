package org.hubgraph.server.http;

import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.ClientAddress;
import org.hubgraph.testsupport.LoggedErrors;
import org.hubgraph.testsupport.SlowTenancies;
import org.hubgraph.testsupport.StrictLimits;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A request that exceeds its deadline returns the data resolved so far; the server does not wait for a body that
 * arrives too slowly.
 */
@AnyDatabase
@QuarkusTest
@TestProfile(StrictLimits.class)
class DeadlineTest {
    private static final String DOCUMENT =
            "{ hub(slug: \"ai-tower\") { name parent { name } } slow: hub(slug: \"ai-tower\") { tenants(first: 1) {"
                    + " nodes { name } } } late: person(slug: \"xia-lixue\") { name } }";

    @TestHTTPResource("/graphql")
    URI address;

    @Inject
    SlowTenancies tenancies;

    private LoggedErrors log;

    @BeforeEach
    void slow() {
        warm();
        tenancies.begin();
        log = LoggedErrors.begin();
    }

    /** The first request initialises much, which on a busy machine takes longer than this deadline. */
    private static void warm() {
        boolean cold = true;
        for (int attempt = 1; cold && attempt <= 20; attempt++) {
            cold = RestAssured.given()
                            .header("X-Forwarded-For", ClientAddress.unused())
                            .contentType("application/json")
                            .body(Map.of("query", DOCUMENT))
                            .post("/graphql")
                            .jsonPath()
                            .get("errors")
                    != null;
        }
    }

    @AfterEach
    void fast() {
        log.close();
        tenancies.end();
    }

    @Test
    void whatIsThereByTheDeadlineIsAnsweredBesideTheRest() {
        for (int i = 0; i < 2; i++) {
            RestAssured.given()
                    .header("X-Forwarded-For", ClientAddress.unused())
                    .contentType("application/json")
                    .body(Map.of("query", DOCUMENT))
                    .post("/graphql")
                    .then()
                    .statusCode(200)
                    .body("data.hub.name", equalTo("AI Tower"))
                    .body("data.slow", nullValue())
                    .body("data.late", nullValue())
                    .body("errors.extensions.code", equalTo(List.of("TIMEOUT", "TIMEOUT")))
                    .body("errors.path", equalTo(List.of(List.of("slow", "tenants"), List.of("late"))))
                    .body("errors[0].message", containsString("request-milliseconds"));
        }
        assertEquals(List.of(), log.messages());
    }

    @Test
    void aBodyThatComesTooSlowlyEndsTheConnection() throws Exception {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "X-Forwarded-For: " + ClientAddress.unused()
                            + "\r\nX-Request-Id: slow-body\r\nContent-Length: 100\r\n\r\n{\"query\"")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();

            // Reads until the server closes the connection.
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(answer.contains("body-milliseconds"), answer);
            assertTrue(answer.contains("\"requestId\":\"slow-body\""), answer);
        }
    }
}
