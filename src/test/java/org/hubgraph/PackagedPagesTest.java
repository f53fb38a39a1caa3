package org.hubgraph;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.hubgraph.server.page.QueriedPages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Pages of the packaged registry, as long as no test has changed it. */
@QuarkusTest
class PackagedPagesTest {
    @Test
    void thePageShowsWhatIsInTheRegistry() {
        String page = RestAssured.get("/").asString();

        RestAssured.get("/")
                .then()
                .contentType("text/html; charset=utf-8")
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", equalTo(QueriedPages.POLICY))
                .body(not(containsString("{#")));
        assertTrue(page.contains("<strong>5</strong> hubs"), page);
        assertTrue(page.contains("aria-label=\"Connections of Shanghai Foundation Model Innovation Center\""), page);
        assertTrue(page.contains("<a href=\"/tenants/infinigence-ai\" aria-label=\"Infinigence AI\">"), page);
        // The response to the first of the three questions.
        assertTrue(page.contains("&quot;statedValue&quot; : &quot;2023-12&quot;"), page);
    }

    @Test
    void aListShowsItsFirstEntries() {
        String page =
                RestAssured.get("/tenants").then().statusCode(200).extract().asString();

        assertTrue(page.contains("href=\"/tenants/sensetime\""), page);
    }
}
