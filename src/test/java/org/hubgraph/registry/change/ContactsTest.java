package org.hubgraph.registry.change;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.refused;
import static org.hubgraph.testsupport.Edits.refusedAt;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.expected;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The contacts and links of hubs, tenants and funds. */
@EachDatabase
@QuarkusTest
class ContactsTest {
    private static final String CONTACTS = " { id version website email phone links { kind url title } }";

    @ParameterizedTest
    @CsvSource({"Hub, hub, kind, BUILDING", "Tenant, tenant, kinds, COMPANY", "Fund, fund, level, CITY"})
    void contactsAreAddedChangedAndCleared(String type, String field, String required, String value) {
        var given = with(
                input(type + " That Is Reached", required, value),
                "website",
                "https://WWW.Reached-" + field + ".example:8080/en",
                "email",
                "office@reached.example",
                "phone",
                "+82 42 350 2114",
                "links",
                List.of(
                        Map.of("kind", "WIKIPEDIA", "url", "https://en.wikipedia.org/wiki/Reached"),
                        Map.of("kind", "OTHER", "url", "https://reached.example/news", "title", "News")),
                "citations",
                List.of(Map.of("source", "g-enews", "fields", List.of("website", "email", "phone", "links"))));

        var added = done("create" + type, given, field + CONTACTS).get(field);

        assertEquals(
                expected("{'website': 'https://WWW.Reached-" + field + ".example:8080/en',"
                        + " 'email': 'office@reached.example', 'phone': '+82 42 350 2114', 'links': ["
                        + "{'kind': 'WIKIPEDIA', 'url': 'https://en.wikipedia.org/wiki/Reached', 'title': null},"
                        + "{'kind': 'OTHER', 'url': 'https://reached.example/news', 'title': 'News'}]}"),
                contacts(added));
        assertEquals(1, found(field, "reached-" + field + ".example"));

        var cleared = done(
                        "update" + type,
                        with(Edits.of(added), "website", null, "email", null, "phone", null, "links", null),
                        field + CONTACTS)
                .get(field);

        assertEquals(expected("{'website': null, 'email': null, 'phone': null, 'links': []}"), contacts(cleared));
        assertEquals(0, found(field, "reached-" + field + ".example"));
        var changes = GraphQLCall.data(
                "query ($id: ID!) { node(id: $id) { ... on " + type
                        + " { history { nodes { fields { field before after } } } } } }",
                Map.of("id", added.get("id").asText()));
        assertEquals(
                List.of("website", "email", "phone", "links"),
                GraphQLCall.texts(changes.at("/node/history/nodes/1/fields"), "/field"));
    }

    @Test
    void anAddressWithCapitalsInItsDomainIsRefusedForThatReason() {
        var given = with(input("Is Written To", "kinds", "COMPANY"), "email", "Info@Written-To.Example");

        String message = refused("createTenant", given)
                .at("/extensions/violations/0/message")
                .asText();

        assertTrue(message.contains("domain in lower case"), message);
        done("createTenant", with(given, "email", "Info@written-to.example"), "tenant { id }");
    }

    @Test
    void whatIsNoAddressIsRefused() {
        var wrong = with(
                input("Not Reached", "kinds", "COMPANY"),
                "email",
                "office at example.org",
                "phone",
                " ",
                "links",
                List.of(link("OTHER"), link("GITHUB")),
                "emailDomains",
                List.of("example.org", "Example.org"));

        assertEquals(
                List.of("input.email", "input.emailDomains.1", "input.links.1", "input.phone"),
                refusedAt("createTenant", wrong));
    }

    @Test
    void anOrganisationIsFoundByItsEmailDomains() {
        var given = with(
                input("Has Two Domains", "kinds", "COMPANY"),
                "emailDomains",
                List.of("domains.example", "mail.domains.example", "domains.example"));

        var added = done("createTenant", given, "tenant { slug emailDomains }").get("tenant");

        assertEquals(expected("['domains.example', 'mail.domains.example']"), added.get("emailDomains"));
        var found = GraphQLCall.data(
                "{ tenants(filter: { emailDomains: [\"mail.domains.example\"] }) { nodes { slug } } }");
        assertEquals(List.of("has-two-domains"), GraphQLCall.texts(found.at("/tenants/nodes"), "/slug"));
    }

    private static Map<String, Object> input(String name, String required, String value) {
        return cited("names", List.of(Map.of("text", name, "language", "en", "kind", "OFFICIAL")), required, value);
    }

    private static Map<String, Object> link(String kind) {
        return Map.of("kind", kind, "url", "https://example.org/twice");
    }

    private static JsonNode contacts(JsonNode entry) {
        var contacts = entry.<ObjectNode>deepCopy();
        return contacts.retain("website", "email", "phone", "links");
    }

    private static int found(String field, String host) {
        return GraphQLCall.data(
                        "query ($hosts: [String!]) { all: " + field
                                + "s(filter: { websiteHosts: $hosts }) { totalCount } }",
                        Map.of("hosts", List.of(host)))
                .at("/all/totalCount")
                .asInt();
    }
}
