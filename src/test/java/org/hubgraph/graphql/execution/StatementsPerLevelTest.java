package org.hubgraph.graphql.execution;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.MergedEntry;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.PastIds;
import org.hubgraph.testsupport.RegistryGenerator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The number of SQL statements of an operation depends on its selections, not on the number of rows: a page of 50 takes
 * as many as a page of two. Only a list of nodes may take one or two more, if several relations lead to a node. In the generated data, the first two objects of each type have all kinds of relations.
 */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class StatementsPerLevelTest {
    private static final int FEW = 2;
    private static final int MANY = 50;

    @Inject
    RegistryGenerator generator;

    @Inject
    EntityManagerFactory factory;

    @BeforeEach
    void rows() {
        generator.data();
    }

    /**
     * One statement for each of four lists, one for each of their counts, one each for the relations of the edges, and
     * one for each type of organisation.
     */
    @Test
    void fromHubsToTheOrganisationsOfTheirTenantsPeople() {
        sameForFewAndMany(13, """
                query($first: Int) {
                  hubs(first: $first, orderBy: {field: SLUG}) { totalCount nodes { slug
                    tenants(first: $first, orderBy: {field: SINCE}) { totalCount edges { tenancies { since } node { slug
                      people(first: $first, orderBy: {field: SINCE}) { totalCount edges { affiliations { role } node { slug
                        affiliations(first: $first) { totalCount nodes { organisation {
                          __typename ... on Entry { slug } } } } } } } } } } } } }""");
    }

    /**
     * In an order of the nodes, one statement reads the nodes and their relations. If a full page has a node with
     * several relations, there is one statement more for the nodes of all such pages, and one for their relations.
     */
    @Test
    void relationsAreReadWithTheirNodes() {
        String query = """
                query($first: Int) { hubs { nodes { slug
                  tenants(first: $first) { edges { tenancies { since } node { slug } } } } } }""";

        assertEquals(2, ask(query, 200).statements);
        assertEquals(3, ask(query.replace("$first)", "$first, orderBy: {field: SINCE})"), 200).statements);
        for (int first = 1; first <= MANY; first++) {
            int statements = ask(query, first).statements;
            assertTrue(statements <= 4, () -> "statements: " + statements);
        }
    }

    /**
     * One each for the hubs, their backings, the count, the three types of backers and the beneficiaries, which are hubs
     * here.
     */
    @Test
    void fromHubsToTheirBackers() {
        sameForFewAndMany(7, """
                query($first: Int) {
                  hubs(first: $first, orderBy: {field: SLUG}) { nodes { slug
                    backings(first: $first) { totalCount nodes { kind backer { slug } beneficiary { ... on Hub { slug } } } }
                  } } }""");
    }

    /**
     * A list and a count for each alias, one statement for the groups, and one for each list in which several relations
     * lead to a node of a full page.
     */
    @Test
    void fromHubsToTenantsUnderTwoAliases() {
        boundedForFewAndMany(8, """
                query($first: Int) {
                  hubs(first: $first, orderBy: {field: SLUG}) { nodes { slug
                    a: tenants(first: $first) { totalCount aggregate(by: [KIND, HUB]) { groups { keys { value } count } } nodes { slug } }
                    b: tenants(first: $first, filter: {or: [{kinds: [STARTUP, COMPANY]}, {slugs: "tenant-000"}]}) {
                      totalCount nodes { slug } } } } }""");
    }

    /**
     * One each for the visits, their count and hubs, the statements and their people; two each for guests and for
     * people met.
     */
    @Test
    void fromVisitsToAllThatWasThere() {
        sameForFewAndMany(9, """
                query($first: Int) {
                  visits(first: $first) { totalCount nodes { date hub { slug } guests { slug } met { slug }
                    statements { text person { slug } } } } }""");
    }

    /** One each for the names, their count, the tenants, their external ids and their tenancies. */
    @Test
    void fromWhatIsFoundToItsPeople() {
        sameForFewAndMany(6, """
                query($first: Int) {
                  search(text: "alpha", types: TENANT, first: $first) { totalCount edges { score matched { text } node { slug
                    externalIds { value } ... on Tenant { tenancies(first: $first) { nodes { since } } } } } } }""");
    }

    /**
     * Fields of hubs without relations: parents, children, services, zones, external ids, citations and their sources.
     */
    @Test
    void allThatBelongsToHubsAlone() {
        sameForFewAndMany(10, """
                query($first: Int) {
                  hubs(first: $first, orderBy: {field: SLUG, direction: DESC}) { nodes { name(language: "ko") description
                    parent { slug } children(first: $first) { totalCount nodes { slug } } services { kind } zones { name }
                    externalIds { value } citations { field source { slug } } unsupportedCitations { field } } } }""");
    }

    /** A search in all four tables takes one statement for similar words, one for names and one for each type found. */
    @Test
    void searchInAllTypesAddsOneStatementForEachType() {
        String search = "query($first: Int, $types: [EntryType!]!) {"
                + " search(text: \"alpha\", types: $types, first: $first) { nodes { slug } } }";

        int one = ask(search.replace("$types: [EntryType!]!", "$types: [EntryType!]! = [TENANT]"), MANY).statements;
        int all = ask(search.replace("$types: [EntryType!]!", "$types: [EntryType!]! = []"), 4 * MANY).statements;

        assertEquals(3, one);
        assertTrue(all <= 6, () -> "statements: " + all);
    }

    /** Names that begin with one letter are read from an index, as many as fill the page. */
    @Test
    void searchByOneLetterTakesTwoStatementsWhateverThePage() {
        String search = "query($first: Int) { search(text: \"a\", types: TENANT, first: $first) { nodes { slug } } }";

        assertEquals(2, ask(search, FEW).statements);
        assertEquals(2, ask(search, 4 * MANY).statements);
    }

    /** A lookup by an existing id or slug takes no statement for merged entries. */
    @Test
    void onlyALookupThatFindsNothingAsksForAMerge() {
        var merged = UUID.randomUUID();
        String slug = "merged-" + merged;
        QuarkusTransaction.requiringNew().run(() -> {
            var entry = new MergedEntry();
            entry.mergedKey = merged;
            entry.typeName = "Tenant";
            entry.mergedSlug = slug;
            entry.targetKey = Tenant.<Tenant>find("slug", "tenant-000").firstResult().key;
            entry.survivorKey = entry.targetKey;
            entry.mergedAt = Instant.EPOCH;
            factory.unwrap(SessionFactory.class).getCurrentSession().persist(entry);
        });
        String id = new GlobalId("Tenant", merged).text();

        assertEquals(1, ask("{ tenant(slug: \"tenant-000\") { slug } }", FEW).statements);
        assertEquals(2, ask("{ tenant(slug: \"no-tenant-at-all\") { slug } }", FEW).statements);
        assertEquals(2, ask("{ tenant(slug: \"" + slug + "\") { slug } }", FEW).statements);
        assertEquals(2, ask("{ tenant(id: \"" + id + "\") { slug } }", FEW).statements);
        assertEquals(3, ask("{ node(id: \"" + id + "\") { id } }", FEW).statements);
    }

    /** One statement to find the instant, and then as many as for the present: the past is read level by level, too. */
    @Test
    void whatWasKnownAtAnInstant() {
        String at = GraphQLCall.data("{ changes(last: 1) { nodes { at } } }")
                .at("/changes/nodes/0/at")
                .asText();
        sameForFewAndMany(11, """
                query($first: Int) {
                  hub(slug: "hub-000", asKnownAt: "AT") { slug externalIds { value }
                    tenants(first: $first, orderBy: {field: SINCE}) { totalCount edges { tenancies { since } node { slug
                      people(first: $first, orderBy: {field: SINCE}) { totalCount nodes { slug citations { source { slug } } } }
                      tenancies { nodes { hub { slug } } } } } } } }""".replace("AT", at));
    }

    /** One statement to find the states, and those of the present for each state. */
    @Test
    void pastStatesAndThePresentSideBySide() {
        String document = "query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Hub { tenants(first: 5) {"
                + " nodes { slug people(first: 5) { nodes { slug } } } } } } }";
        var present = GraphQLCall.texts(
                GraphQLCall.data("{ hubs(first: 3) { nodes { id } } }").at("/hubs/nodes"), "/id");
        String at = GraphQLCall.data("{ changes(last: 1) { nodes { at } } }")
                .at("/changes/nodes/0/at")
                .asText();
        String then = GraphQLCall.data(
                        "query ($at: DateTime) { hub(slug: \"hub-000\", asKnownAt: $at) { id } }", Map.of("at", at))
                .at("/hub/id")
                .asText();
        var past = present.stream()
                .map(id -> PastIds.of(id, GlobalId.parse(then).orElseThrow().revision()))
                .toList();
        var mixed = Stream.concat(present.stream(), past.stream()).toList();

        int now = ask(document, present);

        assertEquals(now + 1, ask(document, past));
        assertEquals(2 * now + 1, ask(document, mixed));
    }

    private int ask(String document, List<String> ids) {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        GraphQLCall.data(document, Map.of("ids", ids));
        return (int) (statistics.getPrepareStatementCount() - before);
    }

    /** A count that is not selected is not computed. */
    @Test
    void aCountThatNobodyAskedForIsNotTaken() {
        String query =
                "query($first: Int) { hubs(first: $first) { nodes { slug children(first: 1) { nodes { slug } } } } }";

        assertEquals(2, ask(query, MANY).statements);
    }

    /** Each count reads a whole table. */
    @Test
    void ofTheRegistryOnlyWhatIsAskedForIsCounted() {
        assertEquals(0, ask("{ registry { softwareVersion limits { pageEdges } } }", 0).statements);

        var all = GraphQLCall.data(
                "{ registry { hubs tenants people funds sources citations lastChangedAt } }", Map.of());
        for (String field : List.of("hubs", "tenants", "people", "funds", "sources", "citations", "lastChangedAt")) {
            var alone = GraphQLCall.data("{ registry { " + field + " } }", Map.of());
            assertEquals(all.get("registry").get(field), alone.get("registry").get(field), field);
        }
        var asked = List.of(factory.unwrap(SessionFactory.class).getStatistics().getQueries());
        assertTrue(asked.contains("select (select count(*) from Person)"), asked::toString);
    }

    private void sameForFewAndMany(int ceiling, String query) {
        boundedForFewAndMany(ceiling, query);

        int few = ask(query, FEW).statements;
        assertEquals(few, ask(query, MANY).statements, "statements for pages of " + FEW + " and of " + MANY);
    }

    private void boundedForFewAndMany(int ceiling, String query) {
        var few = ask(query, FEW);
        var many = ask(query, MANY);

        assertTrue(many.characters > 2 * few.characters, "a larger page has more rows");
        for (Cost cost : List.of(few, many)) {
            assertTrue(cost.statements <= ceiling, () -> cost.statements + " statements, more than " + ceiling);
        }
    }

    /** The statements of a response, and its length. */
    private record Cost(int statements, int characters) {}

    private Cost ask(String query, int first) {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        assertTrue(statistics.isStatisticsEnabled());
        long before = statistics.getPrepareStatementCount();
        var data = GraphQLCall.data(query, Map.of("first", first));
        long after = statistics.getPrepareStatementCount();
        return new Cost((int) (after - before), data.toString().length());
    }
}
