package org.hubgraph.registry.merge;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.entry.MergedPart;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;

import static org.hubgraph.registry.merge.UndoneMerges.UNDO;
import static org.hubgraph.registry.merge.UndoneMerges.code;
import static org.hubgraph.registry.merge.UndoneMerges.message;
import static org.hubgraph.registry.merge.UndoneMerges.names;
import static org.hubgraph.registry.merge.UndoneMerges.state;
import static org.hubgraph.registry.merge.UndoneMerges.tenancy;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.of;
import static org.hubgraph.testsupport.Edits.refused;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.answer;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.hubgraph.testsupport.Twins.merged;
import static org.hubgraph.testsupport.Twins.name;
import static org.hubgraph.testsupport.Twins.tenant;
import static org.hubgraph.testsupport.Twins.undo;
import static org.hubgraph.testsupport.Twins.undone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Changes since a merge are retained when it is undone, or prevent that. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class UndoEditedMergeTest {
    private static final Map<String, Object> DATED =
            with(name("Dated"), "kind", "FORMER", "since", "1990", "until", "2000");

    @Inject
    EntityManager entities;

    @Test
    void whatEditorsHaveDoneSinceIsKept() {
        var survivor = tenant("Edited Survivor");
        var merged = tenant(
                "Edited Merged",
                "names",
                List.of(name("Edited Merged"), name("Became A Former Name")),
                "externalIds",
                List.of(
                        Map.of("scheme", "OTHER", "schemeName", "Test", "value", "Q-kept-by-undoing"),
                        Map.of("scheme", "OTHER", "schemeName", "Test", "value", "Q-dropped-before-undoing")));
        var deleted = tenancy(merged, "2020");
        var changed = tenancy(merged, "2021");
        var now = merged("tenant", survivor, merged);
        var added = tenancy(now, "2022");
        done("deleteTenancy", with(of(deleted), "version", 1), "deletedId");
        done("updateTenancy", with(of(changed), "version", 1, "premises", "An office"), "tenancy { id }");
        now = done(
                        "updateTenant",
                        with(
                                of(now),
                                "names",
                                List.of(
                                        name("Edited Survivor"),
                                        with(name("Edited Merged"), "kind", "ALIAS"),
                                        with(name("Became A Former Name"), "kind", "FORMER")),
                                "externalIds",
                                List.of(
                                        Map.of("scheme", "OTHER", "schemeName", "Test", "value", "Q-kept-by-undoing"),
                                        Map.of(
                                                "scheme",
                                                "OTHER",
                                                "schemeName",
                                                "Test",
                                                "value",
                                                "Q-added-before-undoing"))),
                        "tenant { id slug version }")
                .get("tenant");

        undone(merged, now);

        String selection = "names { text kind } externalIds { value } tenancies { nodes { id premises } }";
        var restored = state("Tenant", selection, merged);
        var left = state("Tenant", selection, survivor);
        assertEquals(List.of("Edited Merged", "Became A Former Name"), texts(restored.get("names"), "/text"));
        assertEquals(List.of("Q-kept-by-undoing"), texts(restored.get("externalIds"), "/value"));
        assertEquals(List.of(changed.get("id").asText()), texts(restored.at("/tenancies/nodes"), "/id"));
        assertEquals(List.of("An office"), texts(restored.at("/tenancies/nodes"), "/premises"));
        assertEquals(List.of("Edited Survivor", "Became A Former Name"), texts(left.get("names"), "/text"));
        assertEquals(List.of("Q-added-before-undoing"), texts(left.get("externalIds"), "/value"));
        assertEquals(List.of(added.get("id").asText()), texts(left.at("/tenancies/nodes"), "/id"));
    }

    @Test
    void aNameWhoseDatesWereEditedStays() {
        var survivor = tenant("Edited Dates");
        var merged = tenant("Merged Dates", "names", List.of(name("Merged Dates"), former("Undated"), DATED));
        var now = merged("tenant", survivor, merged);
        now = renamed(
                now,
                List.of(
                        name("Edited Dates"),
                        alias("Merged Dates"),
                        with(former("Undated"), "until", "2001-05"),
                        DATED));

        undone(merged, now);

        assertEquals(List.of("Edited Dates", "Undated"), names(survivor));
        assertEquals(List.of("Merged Dates", "Undated", "Dated"), names(merged));
    }

    /** The record of an older merge has the kinds of the names only. */
    @Test
    void ofAnOlderMergeOnlyTheKindsAreCompared() {
        var survivor = tenant("Edited Long Since");
        var merged = tenant("Merged Long Since", "names", List.of(name("Merged Long Since"), former("Undated"), DATED));
        var now = merged("tenant", survivor, merged);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("from MergedPart where kind = 'names'", MergedPart.class)
                        .getResultStream()
                        .forEach(part -> part.detail = part.detail.split(" ")[0]));
        now = renamed(now, List.of(name("Edited Long Since"), alias("Merged Long Since"), alias("Undated"), DATED));

        undone(merged, now);

        assertEquals(List.of("Edited Long Since", "Undated"), names(survivor));
        assertEquals(List.of("Merged Long Since", "Undated", "Dated"), names(merged));
    }

    private static Map<String, Object> former(String name) {
        return with(name(name), "kind", "FORMER");
    }

    private static Map<String, Object> alias(String name) {
        return with(name(name), "kind", "ALIAS");
    }

    private static JsonNode renamed(JsonNode tenant, List<Map<String, Object>> names) {
        return done("updateTenant", with(of(tenant), "names", names), "tenant { id slug version }")
                .get("tenant");
    }

    @Test
    void allThatStandsInTheWayIsSaidAtOnceAndNothingIsWritten() {
        var survivor = tenant("Usurper");
        var merged = tenant("Usurped", "citations", List.of(Map.of("source", "g-enews", "note", "Its only one")));
        var now = merged("tenant", survivor, merged);
        now = done(
                        "updateTenant",
                        with(of(now), "slug", "usurped", "names", List.of(with(name("Usurped"), "kind", "ALIAS"))),
                        "tenant { id slug version }")
                .get("tenant");
        for (var citation :
                state("Tenant", "citations { id version note }", now).get("citations")) {
            if (citation.get("note").isNull()) {
                done("deleteCitation", of(citation), "deletedId");
            }
        }
        now = state("Tenant", "id slug version", now);

        var refused = refused("undoMerge", undo(merged, now));

        var violations = refused.at("/extensions/violations");
        assertEquals(3, violations.size(), refused::toString);
        assertTrue(message(refused, 0).contains("slug \"usurped\""), refused::toString);
        assertTrue(message(refused, 1).contains("without a name"), refused::toString);
        assertTrue(message(refused, 2).contains("without a citation"), refused::toString);
        violations.forEach(violation -> assertEquals(List.of("input", "mergedId"), texts(violation.get("path"), "")));
        assertEquals(now, state("Tenant", "id slug version", merged));
    }

    @Test
    void withTheSurvivorAllThatLedToItIsGone() {
        var survivor = tenant("Deleted Survivor");
        var merged = tenant("Merged Into Nothing");
        var now = merged("tenant", survivor, merged);
        done("deleteTenant", of(now), "deletedId");

        assertEquals("NOT_FOUND", code(answer(UNDO, Map.of("input", undo(merged, now)))));
        assertEquals(
                "merged-into-nothing", tenant("Merged Into Nothing").get("slug").asText());
    }
}
