package org.hubgraph.registry.merge;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;

import static org.hubgraph.registry.merge.UndoneMerges.UNDO;
import static org.hubgraph.registry.merge.UndoneMerges.code;
import static org.hubgraph.registry.merge.UndoneMerges.message;
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
