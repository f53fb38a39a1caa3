package org.hubgraph.server.http;

import java.io.IOException;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hubgraph.testsupport.RawConnection;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The methods permitted for each path, and the effect of {@code HEAD} and {@code Accept} on a response. */
@QuarkusTest
class RequestMethodsTest {
    private static final String BODY = "{\"query\":\"{ __typename }\"}";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String HOST = "Host: localhost\r\n";

    private static String post(String headers) {
        return "POST /graphql HTTP/1.1\r\n" + headers + JSON + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY;
    }

    @Test
    void headIsAnsweredAsGetWithoutABody() throws IOException {
        String target = " /graphql?query=%7B__typename%7D HTTP/1.1\r\n" + HOST + "\r\n";
        try (var connection = RawConnection.open()) {
            var get = connection.send("GET" + target).answer();
            var head = connection.send("HEAD" + target).headOnly();

            assertEquals(withoutId(get), withoutId(head));
            assertEquals("" + get.body().length, head.header("Content-Length"));
        }
    }

    private static String withoutId(RawConnection.RawResponse answer) {
        return answer.head()
                .lines()
                .filter(line -> !line.startsWith("x-request-id"))
                .sorted()
                .toList()
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /graphql, 'get, head, post'",
        "DELETE, /graphql, 'get, head, post'",
        "OPTIONS, /graphql, 'get, head, post'",
        "POST, /, 'get, head'",
        "PUT, /graphiql, 'get, head'",
        "POST, /graphql/schema.graphql, 'get, head'",
        "POST, /health, 'get, head'",
        "POST, /health/ready, 'get, head'",
        "DELETE, /metrics, 'get, head'"
    })
    void aMethodThatIsNotAllowedIsToldWhichAre(String method, String path, String allowed) throws IOException {
        try (var connection = RawConnection.open()) {
            var answer = connection
                    .send(method + " " + path + " HTTP/1.1\r\n" + HOST + "\r\n")
                    .answer();

            assertEquals(405, answer.status());
            assertEquals(allowed, answer.header("Allow"));
        }
    }

    @Test
    void aMutationByGetIsToldToBeSentByPost() throws IOException {
        try (var connection = RawConnection.open()) {
            var answer = connection
                    .send("GET /graphql?query=mutation%7B__typename%7D HTTP/1.1\r\n" + HOST
                            + "Accept: application/graphql-response+json\r\n\r\n")
                    .answer();

            assertEquals(405, answer.status());
            assertEquals("post", answer.header("Allow"));
        }
    }

    @Test
    void severalLinesOfAcceptAreOneList() throws IOException {
        try (var connection = RawConnection.open()) {
            var answer = connection
                    .send(post(HOST + "Accept: text/html\r\nAccept: application/graphql-response+json\r\n"))
                    .answer();

            assertEquals("application/graphql-response+json; charset=utf-8", answer.header("Content-Type"));
        }
    }
}
