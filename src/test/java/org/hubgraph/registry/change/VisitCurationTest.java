package org.hubgraph.registry.change;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.refused;
import static org.hubgraph.testsupport.Edits.refusedAt;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@EachDatabase
@QuarkusTest
class VisitCurationTest {
    private static final String VISIT = "visit { id version date metComplete hub { slug } guests { slug } met { slug }"
            + " highlights { text } statements { text } citations { field } }";
    private static final String STATEMENT =
            "statement { id version text language originalLanguage saidOn" + " person { slug } visit { id } }";

    @Test
    void aVisitIsAddedWithItsPeopleInTheirOrder() {
        var visit = created();

        assertEquals("2020-02", visit.get("date").asText());
        assertEquals(List.of("peng-zhihui", "andrew-yao"), texts(visit.get("guests"), "/slug"));
        assertEquals(List.of("jiang-daxin"), texts(visit.get("met"), "/slug"));
        assertEquals(false, visit.get("metComplete").asBoolean());
    }

    @Test
    void peopleThatAreNotGivenStay() {
        var visit = created();

        var now = done(
                        "updateVisit",
                        with(
                                Edits.of(visit),
                                "guests",
                                List.of("andrew-yao", "qi-yuan"),
                                "metComplete",
                                true,
                                "highlights",
                                List.of(Map.of("text", "A robot.", "language", "en"))),
                        VISIT)
                .get("visit");

        assertEquals(1, now.get("version").asInt());
        assertEquals(List.of("andrew-yao", "qi-yuan"), texts(now.get("guests"), "/slug"));
        assertEquals(List.of("jiang-daxin"), texts(now.get("met"), "/slug"));
        assertEquals(List.of("A robot."), texts(now.get("highlights"), "/text"));
        var alone = done("updateVisit", with(Edits.of(now), "met", null), VISIT).get("visit");
        assertEquals(0, alone.get("met").size());
        assertEquals(2, alone.get("version").asInt());
    }

    @Test
    void whoWasMetCanBecomeAGuest() {
        var swapped = done(
                        "updateVisit",
                        with(Edits.of(created()), "guests", List.of("jiang-daxin"), "met", List.of("andrew-yao")),
                        VISIT)
                .get("visit");

        assertEquals(List.of("jiang-daxin"), texts(swapped.get("guests"), "/slug"));
        assertEquals(List.of("andrew-yao"), texts(swapped.get("met"), "/slug"));
    }

    @Test
    void aPersonIsNamedOnce() {
        assertEquals(
                List.of("input.guests.1", "input.met.0", "input.met.1"),
                refusedAt(
                        "createVisit",
                        with(
                                input(),
                                "guests",
                                List.of("qi-yuan", "qi-yuan"),
                                "met",
                                List.of("no-person", Edits.id("person", "qi-yuan")))));
        assertEquals(
                List.of("input.guests.0"),
                refusedAt("updateVisit", with(Edits.of(created()), "guests", List.of("jiang-daxin"))));
    }

    @Test
    void somebodyCame() {
        assertEquals(List.of("input.guests"), refusedAt("createVisit", with(input(), "guests", List.of())));
        assertEquals(List.of("input.guests"), refusedAt("updateVisit", with(Edits.of(created()), "guests", null)));
    }

    @Test
    void aStatementIsOfAPersonAtAVisitOrAtNone() {
        var visit = created();

        var said = done("createStatement", said(visit), STATEMENT).get("statement");
        assertEquals(visit.get("id"), said.at("/visit/id"));
        var changed = done(
                        "updateStatement",
                        with(Edits.of(said), "visit", null, "text", "Other words.", "saidOn", "2020-02-03"),
                        STATEMENT)
                .get("statement");
        assertTrue(changed.get("visit").isNull());
        assertEquals("Other words.", changed.get("text").asText());
        assertEquals("2020-02-03", changed.get("saidOn").asText());
        assertEquals("ko", changed.get("originalLanguage").asText());
        assertEquals(
                List.of("input.person", "input.text", "input.visit"),
                refusedAt("createStatement", with(said(visit), "text", " ", "person", "nobody", "visit", "nowhere")));
        assertEquals(List.of("input.text"), refusedAt("updateStatement", with(Edits.of(changed), "text", null)));
        done("deleteStatement", Edits.of(changed), "deletedId");
    }

    @Test
    void aVisitWithStatementsIsNotDeleted() {
        var visit = created();
        var statement = done("createStatement", said(visit), STATEMENT).get("statement");

        String message = refused("deleteVisit", Edits.of(visit)).get("message").asText();

        assertTrue(message.contains("by statements (1)"), message);
        done("deleteStatement", Edits.of(statement), "deletedId");
        assertEquals(
                visit.get("id"),
                done("deleteVisit", Edits.of(visit), "deletedId").get("deletedId"));
    }

    private static JsonNode created() {
        return done("createVisit", input(), VISIT).get("visit");
    }

    private static Map<String, Object> input() {
        return cited(
                "hub",
                "ai-tower",
                "date",
                "2020-02",
                "guests",
                List.of("peng-zhihui", "andrew-yao"),
                "met",
                List.of("jiang-daxin"));
    }

    private static Map<String, Object> said(JsonNode visit) {
        return cited(
                "person",
                "qi-yuan",
                "visit",
                visit.get("id").asText(),
                "text",
                "Some words.",
                "language",
                "en",
                "originalLanguage",
                "ko");
    }
}
