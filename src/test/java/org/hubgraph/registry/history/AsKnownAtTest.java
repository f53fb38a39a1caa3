package org.hubgraph.registry.history;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.Twins;

import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.answer;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is known at an instant of the past, and what cannot be known. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class AsKnownAtTest {
    private static final String HUB = "shanghai-foundation-model-innovation-center";

    @Inject
    DataSource database;

    @Test
    void theChangeThatWasMadeAtAnInstantIsKnownThen() {
        var tenant = Edits.tenant("Known Since");
        done("updateTenant", with(Edits.of(tenant), "country", "CN"), "tenant { id }");
        var history = data(
                        "query ($id: ID) { tenant(id: $id) { history { nodes { at } } } }",
                        Map.of("id", tenant.get("id").asText()))
                .at("/tenant/history/nodes");
        var added = Instant.parse(history.at("/0/at").asText());
        var changed = Instant.parse(history.at("/1/at").asText());

        assertTrue(
                country(tenant, added.minus(1, ChronoUnit.MICROS)).at("/tenant").isNull());
        assertTrue(country(tenant, added).at("/tenant/country").isNull());
        assertTrue(country(tenant, changed.minus(1, ChronoUnit.MICROS))
                .at("/tenant/country")
                .isNull());
        assertEquals("CN", country(tenant, changed).at("/tenant/country").asText());
        assertTrue(country(tenant, Instant.parse("1999-01-01T00:00:00Z"))
                .at("/tenant")
                .isNull());
    }

    @Test
    void theLastChangeIsKnownAtItsInstant() {
        var tenant = Edits.tenant("Known At Last");
        assertTrue(country(tenant, lastChange()).at("/tenant/country").isNull());
        var changed = done("updateTenant", with(Edits.of(tenant), "country", "CN"), "tenant { id version }")
                .get("tenant");
        var change = lastChange();
        assertEquals("CN", country(tenant, change).at("/tenant/country").asText());

        done("deleteTenant", Edits.of(changed), "deletedId");

        assertTrue(lastChange().isAfter(change), "a deletion is a change");
        assertTrue(country(tenant, lastChange()).at("/tenant").isNull());
    }

    private static Instant lastChange() {
        return Instant.parse(data("{ registry { lastChangedAt } }")
                .at("/registry/lastChangedAt")
                .asText());
    }

    private static JsonNode country(JsonNode tenant, Instant at) {
        return data(
                "query ($id: ID, $at: DateTime) { tenant(id: $id, asKnownAt: $at) { country } }",
                Map.of("id", tenant.get("id").asText(), "at", at.toString()));
    }

    @Test
    void theSlugOfThenFindsAndWhatWasDeletedIsThere() {
        var tenant = Edits.tenant("Was Here");
        var then = Instant.now();
        done("updateTenant", with(Edits.of(tenant), "slug", "moved-on"), "tenant { id }");
        var later = Instant.now();
        done("deleteTenant", with(Edits.of(tenant), "version", 1), "deletedId");

        var found = data("""
                query ($then: DateTime, $later: DateTime) {
                  a: tenant(slug: "was-here", asKnownAt: $then) { slug citations { source { slug } } }
                  b: tenant(slug: "was-here", asKnownAt: $later) { slug }
                  c: tenant(slug: "moved-on", asKnownAt: $later) { slug version citations { source { slug } } }
                  d: tenant(slug: "moved-on") { slug } }""", Map.of("then", then.toString(), "later", later.toString()));

        assertEquals("was-here", found.at("/a/slug").asText());
        assertEquals(List.of("g-enews"), texts(found.at("/a/citations"), "/source/slug"));
        assertTrue(found.get("b").isNull());
        assertEquals(1, found.at("/c/version").asInt());
        assertEquals(List.of("g-enews"), texts(found.at("/c/citations"), "/source/slug"));
        assertTrue(found.get("d").isNull());
    }

    @Test
    void whatWasMergedIsItselfBeforeAndLeadsToTheOtherAfter() {
        var survivor = Edits.tenant("The Survivor");
        var merged = Edits.tenant("The Merged");
        var before = Instant.now();
        var now = Twins.merged("tenant", survivor, merged);
        var after = Instant.now();
        Twins.undone(merged, now);
        var undone = Instant.now();

        for (String by : List.of("id: \"" + merged.get("id").asText() + "\"", "slug: \"the-merged\"")) {
            assertEquals("the-merged", slug(by, before));
            assertEquals("the-survivor", slug(by, after));
            assertEquals("the-merged", slug(by, undone));
        }
    }

    private static String slug(String by, Instant at) {
        return data("{ tenant(" + by + ", asKnownAt: \"" + at + "\") { slug } }")
                .at("/tenant/slug")
                .asText();
    }

    @Test
    void presentAndPastStandBesideEachOther() {
        var tenant = Edits.tenant("Side By Side");
        var then = Instant.now();
        done(
                "updateTenant",
                with(
                        Edits.of(tenant),
                        "externalIds",
                        List.of(Map.of("scheme", "LEI", "value", "529900T8BM49AURSDO55"))),
                "tenant { id }");

        var found =
                data("""
                query ($then: DateTime, $id: ID!) {
                  a: tenant(id: $id) { ...T } b: tenant(id: $id, asKnownAt: $then) { ...T } c: tenant(id: $id) { ...T } }
                fragment T on Tenant { id version externalIds { value } }""", Map.of("then", then.toString(), "id", tenant.get("id").asText()));

        assertEquals(1, found.at("/a/externalIds").size());
        assertEquals(0, found.at("/b/externalIds").size());
        assertEquals(0, found.at("/b/version").asInt());
        assertNotEquals(found.at("/a/id"), found.at("/b/id"));
        assertEquals(found.get("a"), found.get("c"));
    }

    @Test
    void nobodyKnowsTheFuture() {
        var answer = answer(
                "query ($at: DateTime) { hub(slug: \"" + HUB + "\", asKnownAt: $at) { slug } }",
                Map.of("at", Instant.now().plus(1, ChronoUnit.DAYS).toString()));

        assertTrue(answer.at("/data/hub").isNull());
        assertEquals("INVALID", answer.at("/errors/0/extensions/code").asText());
    }

    /** The history of a registry that is older than change tracking begins with everything on record at the update. */
    @Test
    void whatIsNotKnownOfThePastIsRefused() throws SQLException {
        execute(
                "insert into revision (revised_at, beginning) values (timestamp with time zone '2001-01-01 00:00:00+00', true)");
        try {
            var answer = answer("{ hub(slug: \"" + HUB + "\", asKnownAt: \"2000-12-31T00:00:00Z\") { slug } }");

            assertTrue(answer.at("/data/hub").isNull());
            assertEquals(
                    "NOT_AVAILABLE_THEN", answer.at("/errors/0/extensions/code").asText());
        } finally {
            execute("delete from revision where beginning");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whatCannotBeAnsweredForThenSaysSo() {
        var answer = GraphQLCall.answer("""
                query ($at: DateTime) { hub(slug: "ai-tower", asKnownAt: $at) { slug
                  history { totalCount } tenants(filter: { name: { contains: "a" } }) { totalCount } city }
                  registry { softwareVersion } now: hub(slug: "ai-tower") { slug tenants { totalCount } history { totalCount } } }""", Map.of("at", Instant.now().toString()));

        assertTrue(answer.at("/data/hub").isNull(), "both fields promise a value");
        assertEquals(
                List.of("NOT_AVAILABLE_THEN", "NOT_AVAILABLE_THEN"),
                texts(answer.get("errors"), "/extensions/code"),
                answer::toString);
        assertTrue(answer.at("/data/now/history/totalCount").isInt());
    }
}
