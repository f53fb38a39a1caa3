package org.hubgraph.registry.merge;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.of;
import static org.hubgraph.testsupport.Edits.refused;
import static org.hubgraph.testsupport.Edits.refusedAt;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.hubgraph.testsupport.Twins.fund;
import static org.hubgraph.testsupport.Twins.hub;
import static org.hubgraph.testsupport.Twins.merged;
import static org.hubgraph.testsupport.Twins.pair;
import static org.hubgraph.testsupport.Twins.tenant;
import static org.hubgraph.testsupport.Twins.undo;
import static org.hubgraph.testsupport.Twins.undone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Relations between more than two entries, or of entries of one type, when one of these is merged. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class RelationsOfMergedEntriesTest {
    private static final String OPERATORSHIPS = "operatorships { nodes { id } }";
    private static final String SUCCESSIONS =
            "successors { nodes { kind successor { __typename ... on Entry { slug } } } }"
                    + " predecessors { nodes { kind predecessor { __typename ... on Entry { slug } } } }";

    @Test
    void operatorshipsFollowAHubAndReturn() {
        var survivor = hub("Operated Hub");
        var merged = hub("Operated Hub Twice");
        var operatorship = operatorship(merged, tenant("Operator Of A Twin"));

        var now = merged("hub", survivor, merged);
        assertEquals(List.of(operatorship), ids("hub", survivor, OPERATORSHIPS, "/operatorships/nodes"));

        undone(merged, now);
        assertEquals(List.of(), ids("hub", survivor, OPERATORSHIPS, "/operatorships/nodes"));
        assertEquals(List.of(operatorship), ids("hub", merged, OPERATORSHIPS, "/operatorships/nodes"));
    }

    @Test
    void operatorshipsFollowAnOrganisationAndReturn() {
        var survivor = tenant("Operator");
        var merged = tenant("Operator Twice");
        var hub = hub("Hub Of Two Operators");
        operatorship(hub, merged);

        var now = merged("tenant", survivor, merged);
        assertEquals(List.of("operator"), operators(hub));

        undone(merged, now);
        assertEquals(List.of("operator-twice"), operators(hub));
    }

    @Test
    void successionsFollowBothSidesAndReturn() {
        var survivor = fund("Succeeding Fund");
        var merged = fund("Succeeding Fund Twice");
        succession(fund("Fund Before"), merged, "RENAMED");
        succession(merged, fund("Fund After"), "SPLIT");
        var before = state("fund", merged, SUCCESSIONS);

        var now = merged("fund", survivor, merged);
        assertEquals(before, state("fund", survivor, SUCCESSIONS));

        undone(merged, now);
        assertEquals(before, state("fund", merged, SUCCESSIONS));
        assertEquals(
                0, state("fund", survivor, SUCCESSIONS).at("/successors/nodes").size());
        assertEquals(
                0,
                state("fund", survivor, SUCCESSIONS).at("/predecessors/nodes").size());
    }

    @Test
    void aSuccessionBetweenTheTwoPreventsTheirMerge() {
        var survivor = tenant("Both Old And New");
        var merged = tenant("Both New And Old");
        var succession = succession(survivor, merged, "RENAMED");

        assertEquals(List.of("input.mergedId"), refusedAt("mergeTenants", pair(survivor, merged)));

        done("deleteSuccession", of(succession), "deletedId");
        merged("tenant", survivor, merged);
    }

    /** Both the backing and its round return to the merged organisation. */
    @Test
    void roundsAndTheirBackingsReturnTogether() {
        var survivor = tenant("Raised Once");
        var merged = tenant("Raised Twice");
        var round = round(merged);
        backing(merged, round);

        var now = merged("tenant", survivor, merged);
        assertEquals(List.of(1), roundsAndBackings(survivor));

        undone(merged, now);
        assertEquals(List.of(), roundsAndBackings(survivor));
        assertEquals(List.of(1), roundsAndBackings(merged));
    }

    /** A backing of the survivor that got a round of the merged organisation prevents that the round returns. */
    @Test
    void aRoundWithABackingOfTheOtherOrganisationDoesNotReturn() {
        var survivor = tenant("Backed Survivor");
        var merged = tenant("Backed Merged");
        var round = round(merged);
        var backing = backing(survivor, null);
        var now = merged("tenant", survivor, merged);
        var changed = done("updateBacking", with(of(backing), "round", round), "backing { id version }")
                .get("backing");

        var refused = refused("undoMerge", undo(merged, now));

        assertEquals(1, refused.at("/extensions/violations").size(), refused::toString);
        String message = refused.at("/extensions/violations/0/message").asText();
        assertTrue(message.contains(backing.get("id").asText()), message);
        assertTrue(message.contains(round), message);
        assertEquals(List.of(1), roundsAndBackings(survivor));

        done("updateBacking", with(of(changed), "round", null), "backing { id }");
        undone(merged, now);
        assertEquals(List.of(0), roundsAndBackings(merged));
    }

    private static String operatorship(JsonNode hub, JsonNode operator) {
        return done(
                        "createOperatorship",
                        cited(
                                "hub",
                                hub.get("id").asText(),
                                "operator",
                                operator.get("id").asText()),
                        "operatorship { id }")
                .at("/operatorship/id")
                .asText();
    }

    private static JsonNode succession(JsonNode predecessor, JsonNode successor, String kind) {
        return done(
                        "createSuccession",
                        cited(
                                "predecessor",
                                predecessor.get("id").asText(),
                                "successor",
                                successor.get("id").asText(),
                                "kind",
                                kind),
                        "succession { id version }")
                .get("succession");
    }

    private static String round(JsonNode tenant) {
        return done(
                        "createFundingRound",
                        cited("tenant", tenant.get("id").asText(), "kind", "SEED"),
                        "fundingRound { id }")
                .at("/fundingRound/id")
                .asText();
    }

    private static JsonNode backing(JsonNode tenant, String round) {
        var given = cited(
                "backer",
                fund("Backer Of A Twin").get("id").asText(),
                "beneficiary",
                tenant.get("id").asText(),
                "kind",
                "INVESTMENT");
        return done("createBacking", round == null ? given : with(given, "round", round), "backing { id version }")
                .get("backing");
    }

    /** The number of backings of each round of an organisation. */
    private static List<Integer> roundsAndBackings(JsonNode tenant) {
        return state("tenant", tenant, "rounds { nodes { backings { totalCount } } }")
                .at("/rounds/nodes")
                .valueStream()
                .map(round -> round.at("/backings/totalCount").asInt())
                .toList();
    }

    private static List<String> operators(JsonNode hub) {
        return texts(
                state("hub", hub, "operatorships { nodes { operator { slug } } }")
                        .at("/operatorships/nodes"),
                "/operator/slug");
    }

    private static List<String> ids(String type, JsonNode entry, String selection, String nodes) {
        return texts(state(type, entry, selection).at(nodes), "/id");
    }

    private static JsonNode state(String type, JsonNode entry, String selection) {
        return data(
                        "query ($id: ID) { " + type + "(id: $id) { " + selection + " } }",
                        Map.of("id", entry.get("id").asText()))
                .get(type);
    }
}
