package org.hubgraph.registry.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.database.dialect.Dialect;
import org.hubgraph.database.session.Past;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.Twins;

import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.Twins.merged;
import static org.hubgraph.testsupport.Twins.tenant;
import static org.hubgraph.testsupport.Twins.undone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lookups by external ids, and what they and other lookups say of merged entries. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class RedirectsTest {
    private static final String BY_KEY =
            "query ($id: ID, $slug: String, $externalId: ExternalIdKey, $at: DateTime) { tenant(id: $id, slug: $slug,"
                    + " externalId: $externalId, asKnownAt: $at) { slug } redirect(type: TENANT, id: $id, slug: $slug,"
                    + " externalId: $externalId, asKnownAt: $at) { fromId fromSlug mergedAt entry { slug } } }";

    @Inject
    MergedEntries redirects;

    @Inject
    EntityManager entities;

    @Inject
    Dialect dialect;

    @Test
    void aLookupThatFindsNothingReadsNoWholeTable() {
        assertReadByIndexes("'no-such-tenant'", () -> redirects.findSurvivor(Tenant.class, "no-such-tenant"));
        var key = UUID.randomUUID();
        assertReadByIndexes("cast('" + key + "' as uuid)", () -> redirects.findSurvivor(Tenant.class, key));
    }

    @Test
    void severalLookupsReadNoWholeTable() {
        var slugs = List.of("no-such-tenant", "no-other");
        var ids = List.of(
                new ExternalIdKey.Form(IdScheme.ROR, "no-id", ""),
                new ExternalIdKey.Form(IdScheme.ROR, "no-other", ""));

        assertReadByIndexes("array['no-such-tenant', 'no-other']", () -> redirects.findPresent(Tenant.class, slugs));
        assertReadByIndexes(
                List.of("'ROR'", "array['no-id', 'no-other']", "'TENANT'"),
                () -> redirects.findByExternalIds(Tenant.class, ids));
    }

    /** @param value the one that the lookup gives each parameter of its statement, in SQL */
    private void assertReadByIndexes(String value, Runnable lookup) {
        assertReadByIndexes(Collections.nCopies(10, value), lookup);
    }

    /** @param values those that the lookup gives the parameters of its statement, in SQL */
    private void assertReadByIndexes(List<String> values, Runnable lookup) {
        QuarkusTransaction.requiringNew().run(() -> {
            var statements = new ArrayList<String>();
            // Sees the statements as they are sent, and leaves them as they are.
            Past.visit(Long.MAX_VALUE, sql -> {
                statements.add(sql);
                return sql;
            });
            try {
                lookup.run();
            } finally {
                Past.leave();
            }
            assertEquals(1, statements.size(), statements::toString);
            if (dialect.isShared()) {
                // It would read small tables as a whole.
                entities.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            }
            String statement = statements.get(0);
            for (String value : values) {
                statement = statement.replaceFirst("\\?", value);
            }
            String plan = entities.createNativeQuery("explain " + statement)
                    .getResultList()
                    .toString();
            assertFalse(plan.contains("tableScan") || plan.contains("Seq Scan"), plan);
        });
    }

    @Test
    void everyNounIsFoundByAnExternalId() {
        var hub = Twins.hub("Hub With An Id", ids("Q880001"));
        var tenant = tenant("Tenant With An Id", ids("Q880002"));
        var person = Twins.person("Person With An Id", ids("Q880003"));
        var fund = Twins.fund("Fund With An Id", ids("Q880004"));

        var found = data("""
                { hub(externalId: { scheme: WIKIDATA, value: "https://www.wikidata.org/wiki/Q880001" }) { slug }
                  tenant(externalId: { scheme: WIKIDATA, value: "q880002" }) { slug }
                  person(externalId: { scheme: WIKIDATA, value: "Q880003" }) { slug }
                  fund(externalId: { scheme: WIKIDATA, value: "Q880004" }) { slug }
                  sector(externalId: { scheme: WIKIDATA, value: "Q880004" }) { slug }
                  ofAnotherType: tenant(externalId: { scheme: WIKIDATA, value: "Q880001" }) { slug }
                  ofNone: tenant(externalId: { scheme: WIKIDATA, value: "no id" }) { slug } }""");

        assertEquals(hub.get("slug"), found.at("/hub/slug"));
        assertEquals(tenant.get("slug"), found.at("/tenant/slug"));
        assertEquals(person.get("slug"), found.at("/person/slug"));
        assertEquals(fund.get("slug"), found.at("/fund/slug"));
        for (String none : List.of("sector", "ofAnotherType", "ofNone")) {
            assertTrue(found.get(none).isNull(), none);
        }
    }

    @Test
    void exactlyOneKeyIsGiven() {
        assertRefused("{ tenant { slug } }", "Give exactly one of id, slug and externalId, not none.");
        assertRefused(
                "{ tenant(slug: \"x\", externalId: { scheme: ROR, value: \"02nr0ka47\" }) { slug } }",
                "Give exactly one of id, slug and externalId, not slug and externalId.");
        assertRefused("{ redirect(type: HUB) { fromId } }", "Give exactly one of id, slug and externalId, not none.");
    }

    @Test
    void anIdOfAnyIssuerNeedsItsName() {
        var tenant = tenant(
                "Tenant Of A Register",
                "externalIds",
                List.of(Map.of("scheme", "OTHER", "schemeName", "The Register", "value", "17")));

        assertEquals(
                tenant.get("slug"),
                data("{ tenant(externalId: { scheme: OTHER, schemeName: \"the register\", value: \"17\" }) { slug } }")
                        .at("/tenant/slug"));
        assertRefused(
                "{ tenant(externalId: { scheme: OTHER, value: \"17\" }) { slug } }",
                "externalId.schemeName is required for the scheme OTHER.");
        assertRefused(
                "{ tenant(externalId: { scheme: ROR, register: \"x\", value: \"17\" }) { slug } }",
                "externalId.register is not for the scheme ROR.");
    }

    @Test
    void aDisputedIdLeadsToTheOneThatDoesNotDisputeIt() {
        var first = tenant("Undisputed Claim", ids("Q880010"));
        tenant(
                "Disputed Claim",
                "externalIds",
                List.of(Map.of("scheme", "WIKIDATA", "value", "Q880010", "disputed", true)));

        assertEquals(first.get("slug"), external("Q880010", null).at("/tenant/slug"));
    }

    @Test
    void allKeysOfAMergedEntryAreRedirected() {
        var survivor = tenant("Redirect Survivor", ids("Q880020", "Q880021"));
        var merged = tenant(
                "Redirect Merged",
                "externalIds",
                List.of(
                        Map.of("scheme", "WIKIDATA", "value", "Q880022"),
                        Map.of("scheme", "WIKIDATA", "value", "Q880021", "disputed", true)));
        Instant before = Instant.now();
        assertNotRedirected(slug(merged, null), merged);

        merged("tenant", survivor, merged);

        for (JsonNode found :
                List.of(slug(merged, null), byKey("id", merged.get("id").asText(), null), external("Q880022", null))) {
            assertRedirected(found, merged, survivor);
            assertTrue(
                    before.isBefore(Instant.parse(found.at("/redirect/mergedAt").asText())));
        }
        for (JsonNode found : List.of(slug(survivor, null), external("Q880020", null), external("Q880021", null))) {
            assertNotRedirected(found, survivor);
        }
        assertNotRedirected(slug(merged, before), merged);
        assertNotRedirected(external("Q880022", before), merged);
    }

    @Test
    void afterTheMergeIsUndoneOnlyThePastIsRedirected() {
        var survivor = tenant("Former Redirect Survivor");
        var merged = tenant("Former Redirect Merged", ids("Q880030"));
        var now = merged("tenant", survivor, merged);
        Instant between = Instant.now();

        undone(merged, now);

        assertNotRedirected(slug(merged, null), merged);
        assertNotRedirected(external("Q880030", null), merged);
        assertRedirected(slug(merged, between), merged, survivor);
        assertRedirected(external("Q880030", between), merged, survivor);
    }

    @Test
    void aSurvivorThatIsMergedItselfLeadsOn() {
        var first = tenant("First Of Three", ids("Q880040"));
        var second = tenant("Second Of Three", ids("Q880041"));
        var third = tenant("Third Of Three");
        var secondNow = merged("tenant", second, first);

        merged("tenant", third, secondNow);

        assertRedirected(slug(first, null), first, third);
        assertRedirected(external("Q880040", null), first, third);
        assertRedirected(external("Q880041", null), second, third);
    }

    @Test
    void anIdThatItsOwnerGotBackIsNotRedirected() {
        var one = tenant("One Of Two", ids("Q880050"));
        var other = tenant("Other Of Two");
        var otherNow = merged("tenant", other, one);
        var payload = undone(one, otherNow);

        merged("tenant", payload.get("restored"), payload.get("survivor"));

        assertNotRedirected(external("Q880050", null), one);
        assertRedirected(slug(other, null), other, one);
    }

    private static Object[] ids(String... values) {
        return new Object[] {
            "externalIds",
            List.of(values).stream()
                    .map(value -> Map.of("scheme", "WIKIDATA", "value", value))
                    .toList()
        };
    }

    private static JsonNode slug(JsonNode tenant, Instant at) {
        return byKey("slug", tenant.get("slug").asText(), at);
    }

    private static JsonNode external(String value, Instant at) {
        return byKey("externalId", Map.of("scheme", "WIKIDATA", "value", value), at);
    }

    private static JsonNode byKey(String name, Object key, Instant at) {
        var variables = new HashMap<String, Object>(Map.of(name, key));
        if (at != null) {
            variables.put("at", at.toString());
        }
        return data(BY_KEY, variables);
    }

    private static void assertRedirected(JsonNode found, JsonNode from, JsonNode to) {
        assertEquals(to.get("slug"), found.at("/tenant/slug"));
        assertEquals(from.get("slug"), found.at("/redirect/fromSlug"));
        assertEquals(to.get("slug"), found.at("/redirect/entry/slug"));
        assertFalse(found.at("/redirect/fromId").asText().isEmpty());
    }

    private static void assertNotRedirected(JsonNode found, JsonNode tenant) {
        assertEquals(tenant.get("slug"), found.at("/tenant/slug"));
        assertTrue(found.get("redirect").isNull(), found.toString());
    }

    private static void assertRefused(String query, String message) {
        var error = GraphQLCall.answer(query, Map.of()).at("/errors/0");
        assertEquals("INVALID", error.at("/extensions/code").asText());
        assertTrue(error.get("message").asText().contains(message), error.toString());
    }
}
