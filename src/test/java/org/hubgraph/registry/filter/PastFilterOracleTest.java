package org.hubgraph.registry.filter;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.entry.CitationRank;
import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.source.Citation;
import org.hubgraph.registry.tenancy.Tenancy;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.vocabulary.TenancyStanding;
import org.hubgraph.testsupport.DateOracle;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.NestedFilters;
import org.hubgraph.testsupport.RandomValues;
import org.hubgraph.testsupport.RegistryData;
import org.hubgraph.testsupport.RegistryGenerator;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.Seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/**
 * Filters through relations find in the past states of the registry the rows that they found when each state was the
 * present: before changes, after them, and after they were undone.
 */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class PastFilterOracleTest {
    private static final int FILTERS = Repetitions.of("hubgraph.filters", 4, 150);
    /** A past state is read from the whole history: deeper filters take H2 long. */
    private static final int DEPTH = 2;

    private static final int HUBS = 3;
    private static final int CHANGES = 12;

    @Inject
    RegistryGenerator generator;

    private RegistryData data;
    private NestedFilters filters;
    private RandomValues random;

    /** Filters on the lists of one hub. */
    private record Question(String slug, String asOf, Map<String, Object> tenant, Map<String, Object> tenancy) {}

    /** The keys of the rows of both lists. */
    private record Found(Set<String> tenants, Set<String> tenancies) {}

    @BeforeEach
    void rows() {
        long seed = Seed.of(PastFilterOracleTest.class);
        data = generator.data();
        filters = new NestedFilters(seed, data);
        random = new RandomValues(seed);
    }

    @Test
    void listsBelowHubsFindInPastStatesWhatTheyFoundThen() {
        var questions = questions();
        var known = new HashMap<String, List<Found>>();
        known.put(newest(), expected(questions));
        var before = known.get(newest());
        var undo = new ArrayDeque<Runnable>();
        try {
            change(undo);
            // A change of a citation is one of its subject.
            generator.rereadVersions();
            known.put(newest(), expected(questions));
            assertNotEquals(before, known.get(newest()), "no filter tells the states apart");
        } finally {
            undo.forEach(Runnable::run);
            // Other tests compare the same rows.
            generator.rereadVersions();
        }
        known.put(newest(), expected(questions));

        assertEquals(3, known.size());
        known.forEach((instant, expected) -> {
            for (int i = 0; i < questions.size(); i++) {
                var question = questions.get(i);
                assertEquals(expected.get(i), found(question, instant), () -> instant + GraphQLCall.json(question));
            }
        });
        for (int i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            assertEquals(known.get(newest()).get(i), found(question, null), () -> GraphQLCall.json(question));
        }
    }

    /** Three that the changes concern, and random ones without names, which have no past. */
    private List<Question> questions() {
        var questions = new ArrayList<Question>();
        for (int i = 0; i < HUBS; i++) {
            questions.add(new Question(
                    data.hubs.get(i).slug,
                    null,
                    Map.of("affiliations", Map.of("none", Map.of("ended", true))),
                    Map.of("tenant", Map.of("citations", Map.of("none", Map.of("ranks", List.of("DISPUTED")))))));
        }
        while (questions.size() < HUBS + FILTERS) {
            var question = new Question(
                    data.hubs.get(random.below(HUBS)).slug,
                    random.chance(50) ? random.sourceDate() : null,
                    filters.filter(Tenant.class, DEPTH),
                    filters.filter(Tenancy.class, DEPTH));
            if (!GraphQLCall.json(question).contains("\"name\"")) {
                questions.add(question);
            }
        }
        return questions;
    }

    /** The instant of the newest recorded change. */
    private static String newest() {
        return GraphQLCall.data("{ changes(last: 1) { nodes { at } } }")
                .at("/changes/nodes/0/at")
                .asText();
    }

    /**
     * Ends relations that have no end, so that their other dates agree with it, and disputes citations.
     *
     * @param undo receives what restores each row
     */
    private void change(Deque<Runnable> undo) {
        // A closed hub allows no tenancy without an end again.
        end(
                data.tenancies.stream()
                        .filter(tenancy -> data.entry(Hub.class, tenancy.hubKey).closedOn == null)
                        .toList(),
                "tenancy",
                undo);
        var residents = data.residents(data.hubs.get(0)).stream()
                .map(tenant -> tenant.key)
                .toList();
        end(
                data.affiliations.stream()
                        .filter(affiliation -> residents.contains(affiliation.tenantKey))
                        .toList(),
                "affiliation",
                undo);
        data.citations.stream()
                .filter(citation -> citation.rank == CitationRank.NORMAL)
                .limit(CHANGES)
                .forEach(citation -> {
                    dispute(citation, CitationRank.DISPUTED);
                    undo.push(() -> dispute(citation, CitationRank.NORMAL));
                });
    }

    private static void end(List<? extends DatedRelation> relations, String type, Deque<Runnable> undo) {
        relations.stream()
                .filter(relation -> relation.until == null && !relation.ended)
                .limit(CHANGES)
                .forEach(relation -> {
                    end(relation, type, true);
                    undo.push(() -> end(relation, type, false));
                });
    }

    private static void end(DatedRelation relation, String type, boolean ended) {
        change(relation, type, "ended", ended);
        relation.ended = ended;
    }

    private static void dispute(Citation citation, CitationRank rank) {
        change(citation, "citation", "rank", rank.name());
        citation.rank = rank;
    }

    private static void change(Stored row, String type, String field, Object value) {
        String mutation = "update" + Character.toUpperCase(type.charAt(0)) + type.substring(1);
        var input = Map.of("id", row.getId(), "version", row.version, field, value);
        var changed =
                Edits.done(mutation, input, type + " { version updatedAt }").get(type);
        row.version = changed.get("version").asInt();
        row.updatedAt = Instant.parse(changed.get("updatedAt").asText());
    }

    private List<Found> expected(List<Question> questions) {
        return questions.stream().map(this::expected).toList();
    }

    private Found expected(Question question) {
        var hub = data.hub(question.slug);
        var tenancies = data.tenancies.stream()
                .filter(row -> row.hubKey.equals(hub.key) && DateOracle.holds(row, question.asOf))
                .toList();
        var residents = tenancies.stream()
                .filter(tenancy -> tenancy.standing == TenancyStanding.RESIDENT)
                .map(data::tenant)
                .filter(tenant -> filters.matches(Tenant.class, tenant, question.tenant));
        var found = tenancies.stream().filter(tenancy -> filters.matches(Tenancy.class, tenancy, question.tenancy));
        return new Found(
                residents.map(tenant -> tenant.key.toString()).collect(Collectors.toCollection(TreeSet::new)),
                found.map(tenancy -> tenancy.key.toString()).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** @param instant null for the present */
    private static Found found(Question question, String instant) {
        var variables = new HashMap<String, Object>();
        variables.put("slug", question.slug);
        variables.put("at", instant);
        variables.put("asOf", question.asOf);
        variables.put("tenant", question.tenant);
        variables.put("tenancy", question.tenancy);
        var hub = GraphQLCall.data(
                        "query($slug: String, $at: DateTime, $asOf: PartialDate, $tenant: TenantFilter,"
                                + " $tenancy: TenancyFilter) { hub(slug: $slug, asKnownAt: $at) {"
                                + " tenants(asOf: $asOf, filter: $tenant, first: 200) { nodes { id } }"
                                + " tenancies(asOf: $asOf, filter: $tenancy, first: 200) { nodes { id } } } }",
                        variables)
                .get("hub");
        return new Found(keys(hub.at("/tenants/nodes")), keys(hub.at("/tenancies/nodes")));
    }

    /** The keys in the ids, which name the state if it is past. */
    private static Set<String> keys(JsonNode nodes) {
        return GraphQLCall.texts(nodes, "/id").stream()
                .map(id -> GlobalId.parse(id).orElseThrow().key().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
