package org.hubgraph.graphql.execution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.MergedEntry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.PastIds;
import org.hubgraph.testsupport.RegistryGenerator;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Lookups whose objects are loaded together fail apart. */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class FailingAliasesTest {
    @Inject
    RegistryGenerator generator;

    @Inject
    EntityManagerFactory factory;

    private String at;

    /** The result of each is as if it were alone. */
    @Test
    void aLookupThatFailsOrFindsNothingDoesNotAffectTheOthers() {
        generator.data();
        var hubs = ids("hubs");
        var tenants = ids("tenants");
        var past = past(hubs);
        String merged = merged(tenants.get(0));
        // Changes have no past states.
        String change = GraphQLCall.data("{ changes(last: 1) { nodes { id } } }")
                .at("/changes/nodes/0/id")
                .asText();
        var fields = new ArrayList<>(List.of(
                hub("slug: \"hub-000\"", "id name tenants(first: 2) { nodes { slug } }"),
                hub("slug: \"hub-001\"", "id tenants(first: 2, after: \"garbage\") { nodes { slug } }"),
                hub("slug: \"hub-000\"", "slug tenants(first: 3) { totalCount nodes { name } }"),
                hub("id: \"" + hubs.get(2) + "\"", "slug citations(field: \"nope\") { id }"),
                hub("slug: \"no-such-hub\"", "slug"),
                hub("id: \"garbage\"", "slug"),
                hub("id: \"" + tenants.get(0) + "\"", "slug"),
                hub("id: \"x\", slug: \"y\"", "slug"),
                hub("externalId: {scheme: OTHER, value: \"x\"}", "slug"),
                hub("externalId: {scheme: ROR, value: \"x\"}", "slug"),
                hub("slug: \"hub-000\", asKnownAt: \"2999-01-01T00:00:00Z\"", "slug"),
                hub("slug: \"hub-000\", asKnownAt: \"1999-01-01T00:00:00Z\"", "slug"),
                hub("slug: \"hub-000\", asKnownAt: \"" + at + "\"", "slug id tenants(first: 2) { nodes { slug } }"),
                hub("id: \"" + past.get(3) + "\"", "slug id"),
                hub("id: \"" + PastIds.of(hubs.get(3), Long.MAX_VALUE) + "\"", "slug id"),
                hub("id: \"" + past.get(3) + "\", asKnownAt: \"" + at + "\"", "slug"),
                tenant("slug: \"" + merged + "\"", "slug"),
                tenant("slug: \"tenant-002\"", "slug id"),
                "redirect(type: TENANT, slug: \"" + merged + "\") { fromSlug entry { slug } }",
                "redirect(type: TENANT, slug: \"tenant-000\") { fromSlug }",
                "redirect(type: HUB, slug: \"" + merged + "\") { fromSlug }",
                "node(id: \"garbage\") { id }",
                "node(id: \"" + PastIds.of(hubs.get(3), Long.MAX_VALUE) + "\") { id }",
                "node(id: \"" + past.get(4) + "\") { id ... on Hub { slug } }",
                "nodes(ids: \"" + hubs.get(4) + "\", asKnownAt: \"" + at + "\") { id ... on Hub { slug } }",
                "nodes(ids: \"" + past.get(4) + "\", asKnownAt: \"" + at + "\") { id }",
                "nodes(ids: \"" + change + "\", asKnownAt: \"" + at + "\") { id }",
                "node(id: \"" + change + "\") { id }",
                "nodes(ids: [\"" + past.get(4) + "\", \"" + hubs.get(4) + "\", \"" + change + "\"]) { id }",
                "nodes(ids: [\"" + past.get(4) + "\", \""
                        + PastIds.of(
                                change,
                                GlobalId.parse(past.get(4)).orElseThrow().revision()) + "\"]) { id }",
                "nodes(ids: \"" + hubs.get(4) + "\", asKnownAt: \"2999-01-01T00:00:00Z\") { id }",
                "nodes(ids: [], asKnownAt: \"2999-01-01T00:00:00Z\") { id }",
                "nodes(ids: \"garbage\", asKnownAt: \"2999-01-01T00:00:00Z\") { id }",
                "node(id: \"" + hubs.get(4) + "\") { id ... on Hub { slug history(first: 1) { totalCount } } }"));
        var alone = fields.stream()
                .map(field -> GraphQLCall.answer(document(List.of(field))))
                .toList();

        for (int turn = 0; turn < fields.size(); turn += 5) {
            Collections.rotate(fields, 5);
            var answer = GraphQLCall.answer(document(fields));
            for (int i = 0; i < fields.size(); i++) {
                var expected = alone.get(Math.floorMod(i - turn - 5, fields.size()));
                String field = fields.get(i);
                assertEquals(expected.at("/data/a0"), answer.at("/data/a" + i), field);
                assertEquals(errors(expected, "a0"), errors(answer, "a" + i), field);
            }
        }
    }

    private static List<String> errors(JsonNode answer, String alias) {
        return list(answer.path("errors")).stream()
                .filter(error -> error.at("/path/0").asText().equals(alias))
                .map(error -> error.get("message") + " " + error.at("/extensions/code") + " "
                        + error.at("/path").size())
                .sorted()
                .toList();
    }

    /** The slug of a tenant that was merged into another one. */
    private String merged(String survivor) {
        String slug = "merged-" + UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            var entry = new MergedEntry();
            entry.mergedKey = UUID.randomUUID();
            entry.typeName = "Tenant";
            entry.mergedSlug = slug;
            entry.targetKey = GlobalId.parse(survivor).orElseThrow().key();
            entry.survivorKey = entry.targetKey;
            entry.mergedAt = Instant.EPOCH;
            factory.unwrap(SessionFactory.class).getCurrentSession().persist(entry);
        });
        return slug;
    }

    private static String hub(String arguments, String selection) {
        return "hub(" + arguments + ") { " + selection + " }";
    }

    private static String tenant(String arguments, String selection) {
        return "tenant(" + arguments + ") { " + selection + " }";
    }

    private static List<String> ids(String list) {
        return GraphQLCall.texts(
                GraphQLCall.data("{ " + list + "(first: 10, orderBy: {field: SLUG}) { nodes { id } } }")
                        .at("/" + list + "/nodes"),
                "/id");
    }

    /** The ids of the states of objects at the last change. */
    private List<String> past(List<String> ids) {
        at = GraphQLCall.data("{ changes(last: 1) { nodes { at } } }")
                .at("/changes/nodes/0/at")
                .asText();
        String then = GraphQLCall.data("{ hub(slug: \"hub-000\", asKnownAt: \"" + at + "\") { id } }")
                .at("/hub/id")
                .asText();
        var revision = GlobalId.parse(then).orElseThrow().revision();
        return ids.stream().map(id -> PastIds.of(id, revision)).toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String document(List<String> fields) {
        return IntStream.range(0, fields.size())
                .mapToObj(i -> "a" + i + ": " + fields.get(i))
                .collect(Collectors.joining("\n", "{ ", " }"));
    }
}
