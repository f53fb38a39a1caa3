package org.hubgraph.registry.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;

import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;

import static org.hubgraph.registry.merge.UndoneMerges.ENTRY;
import static org.hubgraph.registry.merge.UndoneMerges.TENANT;
import static org.hubgraph.registry.merge.UndoneMerges.UNDO;
import static org.hubgraph.registry.merge.UndoneMerges.id;
import static org.hubgraph.registry.merge.UndoneMerges.state;
import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.GraphQLCall.answer;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.hubgraph.testsupport.Twins.assertLeadsTo;
import static org.hubgraph.testsupport.Twins.fund;
import static org.hubgraph.testsupport.Twins.merged;
import static org.hubgraph.testsupport.Twins.person;
import static org.hubgraph.testsupport.Twins.tenant;
import static org.hubgraph.testsupport.Twins.undo;
import static org.hubgraph.testsupport.Twins.undone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@EachDatabase
@QuarkusTest
@ChangesRegistry
class UndoMergeTest {
    private static final String FUND =
            ENTRY + " level size { amount currency approximate conversions { amount currency } }"
                    + " sizeBasis launchedOn backings { nodes { id } } people { nodes { id } } affiliations { nodes { id } }";

    @Inject
    EntityManagerFactory entities;

    @Test
    void bothAreAsTheyWere() {
        var survivor = tenant("Wrongly Kept Company");
        var merged = tenant(
                "Wrongly Merged Company",
                "foundedOn",
                "1999-03",
                "country",
                "KR",
                "sectors",
                List.of("automotive", "energy"),
                "website",
                "https://merged.example/",
                "descriptions",
                List.of(Map.of("text", "Makes chips.", "language", "en")),
                "externalIds",
                List.of(Map.of("scheme", "OTHER", "schemeName", "Test", "value", "Q-wrongly-merged")),
                "citations",
                List.of(Map.of("source", "g-enews", "fields", List.of("foundedOn", "name", "description"))));
        relations(merged.get("id").asText());
        relations(survivor.get("id").asText());
        var before = List.of(state("Tenant", TENANT, survivor), state("Tenant", TENANT, merged));

        var payload = undone(merged, merged("tenant", survivor, merged));

        assertEquals(before, List.of(state("Tenant", TENANT, survivor), state("Tenant", TENANT, merged)));
        assertEquals(merged.get("id"), payload.at("/restored/id"));
        assertEquals(1, payload.at("/restored/version").asInt());
        assertEquals(survivor.get("id"), payload.at("/survivor/id"));
        assertEquals(2, payload.at("/survivor/version").asInt());
        assertLeadsTo(merged, merged);
        assertLeadsTo(survivor, survivor);
        assertEquals(List.of(merged.get("id").asText()), found("Wrongly Merged Company"));
    }

    private static void relations(String tenant) {
        done(
                "createTenancy",
                cited("hub", "ai-tower", "tenant", tenant, "standing", "RESIDENT", "since", "2020"),
                "tenancy { id }");
        done(
                "createAffiliation",
                cited("person", "andrew-yao", "organisation", tenant, "role", "MEMBER"),
                "affiliation { id }");
        var third = tenant("Third Party");
        done(
                "createPartnership",
                cited("from", tenant, "to", third.get("id").asText(), "kind", "PARENT"),
                "partnership { id }");
        done(
                "createPartnership",
                cited("from", third.get("id").asText(), "to", tenant, "kind", "PARTNER"),
                "partnership { id }");
        done(
                "createBacking",
                cited(
                        "backer",
                        Edits.id("fund", "national-ai-industry-fund"),
                        "beneficiary",
                        tenant,
                        "kind",
                        "INVESTMENT"),
                "backing { id }");
    }

    @Test
    void theHistoryTellsOfIt() {
        var survivor = tenant("Survivor With A Past");
        var merged = tenant("Merged With A Past");
        var now = merged("tenant", survivor, merged);
        String start = data("{ changes(last: 1) { pageInfo { endCursor } } }")
                .at("/changes/pageInfo/endCursor")
                .asText();

        assertEquals(
                1,
                answer(UNDO, Map.of("input", undo(merged, now)))
                        .at("/data/undoMerge/restored/version")
                        .asInt());

        var changes = data(
                        "query ($after: String) { changes(first: 20, after: $after) { nodes { kind reason version"
                                + " subjectId fields { field before after } } } }",
                        Map.of("after", start))
                .at("/changes/nodes");
        var kinds = new ArrayList<String>();
        for (var change : changes) {
            boolean ofMerged = change.get("subjectId").equals(merged.get("id"));
            kinds.add((ofMerged ? "merged " : "other ") + change.get("kind").asText());
            assertEquals("Two firms", change.get("reason").asText());
            if (ofMerged) {
                assertEquals(1, change.get("version").asInt());
                assertTrue(texts(change.get("fields"), "/field").containsAll(List.of("slug", "names", "kinds")));
            }
        }
        // The entry itself, the survivor, and the citation that is moved back.
        assertEquals(
                List.of("merged RESTORED", "other CHANGED", "other CHANGED"),
                kinds.stream().sorted().toList());
        assertEquals(
                List.of("ADDED", "MERGED", "RESTORED"),
                texts(
                        data(
                                        "query ($id: ID) { tenant(id: $id) { history(first: 9) { nodes { kind } } } }",
                                        Map.of("id", merged.get("id").asText()))
                                .at("/tenant/history/nodes"),
                        "/kind"));
    }

    @Test
    void whoTookPartAsTwoTakesPartAsTwoAgain() {
        var survivor = person("Two At Once");
        var merged = person("Two At Twice");
        String both = visit(survivor.get("slug").asText(), merged.get("slug").asText());
        String alone = visit("andrew-yao", merged.get("slug").asText());
        done(
                "createStatement",
                cited("person", merged.get("id").asText(), "visit", both, "text", "Yes", "language", "en"),
                "statement { id }");
        String selection =
                ENTRY + " visits { nodes { id guests { id } met { id } } } statements { nodes { id person { id } } }";
        var before = List.of(state("Person", selection, survivor), state("Person", selection, merged));

        var now = merged("person", survivor, merged);
        assertEquals(
                List.of(survivor.get("id").asText()),
                texts(state("Visit", "guests { id }", both).get("guests"), "/id"));
        undone(merged, now);

        assertEquals(before, List.of(state("Person", selection, survivor), state("Person", selection, merged)));
        assertEquals(2, state("Visit", "version", alone).get("version").asInt());
    }

    @Test
    void theVisitsOfAPersonAreReadTogether() {
        int few = statementsWithVisits(1);
        int many = statementsWithVisits(9);

        assertTrue(many - few < 8, few + " and " + many + " statements");
    }

    /** Merges a person with as many visits and undoes the merge; counts the statements. */
    private int statementsWithVisits(int visits) {
        var survivor = person("Seldom Counted " + visits);
        var merged = person("Often Counted " + visits);
        for (int i = 0; i < visits; i++) {
            visit("andrew-yao", merged.get("slug").asText());
        }
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        boolean counted = statistics.isStatisticsEnabled();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        undone(merged, merged("person", survivor, merged));
        int statements = (int) (statistics.getPrepareStatementCount() - before);
        statistics.setStatisticsEnabled(counted);
        return statements;
    }

    @Test
    void aFundGetsItsSizeBack() {
        var survivor = fund("Kept Fund Of Two");
        var merged = fund(
                "Freed Fund Of Two",
                "size",
                Map.of(
                        "amount",
                        "60000000000",
                        "currency",
                        "CNY",
                        "approximate",
                        true,
                        "conversions",
                        List.of(Map.of("amount", "8240000000", "currency", "USD", "approximate", true))),
                "sizeBasis",
                "INVESTED",
                "launchedOn",
                "2025-01");
        done(
                "createBacking",
                cited(
                        "backer",
                        merged.get("id").asText(),
                        "beneficiary",
                        id(tenant("Backed By One")),
                        "kind",
                        "INVESTMENT"),
                "backing { id }");
        var before = List.of(state("Fund", FUND, survivor), state("Fund", FUND, merged));

        undone(merged, merged("fund", survivor, merged));

        assertEquals(before, List.of(state("Fund", FUND, survivor), state("Fund", FUND, merged)));
    }

    private static String visit(String guest, String other) {
        return done(
                        "createVisit",
                        cited("hub", "ai-tower", "date", "2024", "guests", List.of(guest, other)),
                        "visit { id }")
                .at("/visit/id")
                .asText();
    }

    private static List<String> found(String text) {
        return texts(
                data(
                                "query ($text: String!) { search(text: $text, first: 5) { nodes { ... on Tenant { id } } } }",
                                Map.of("text", text))
                        .at("/search/nodes"),
                "/id");
    }
}
