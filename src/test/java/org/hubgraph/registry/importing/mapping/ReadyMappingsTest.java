package org.hubgraph.registry.importing.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.format.SourceRow;
import org.hubgraph.registry.vocabulary.HubKind;
import org.hubgraph.registry.vocabulary.RoleKind;
import org.hubgraph.registry.vocabulary.TenantKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** Columns of the ready mappings: each value is where it belongs, and no object has the key of another one. */
class ReadyMappingsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static MappedRow row(String mapping, Map<String, String> cells) {
        return row(mapping, "", JSON.valueToTree(cells));
    }

    private static MappedRow row(String mapping, String list, JsonNode content) {
        return Mappings.find(mapping)
                .orElseThrow()
                .apply(new SourceRow(1, list, 1, (ObjectNode) content, null, "", List.of()));
    }

    private static Draft draft(MappedRow row, TargetType type) {
        return row.drafts().stream()
                .filter(draft -> draft.type() == type)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"price_amount, EUR, EUR", "price, EUR, EUR", "price_amount, '', USD", "price_usd, EUR, USD"})
    void aPriceHasItsCurrency(String column, String currency, String expected) {
        var row = row(
                "crunchbase-acquisitions",
                Map.of("acquirer_name", "A", "company_name", "B", column, "22", "price_currency_code", currency));

        assertEquals(
                "{\"amount\":\"22\",\"currency\":\"" + expected + "\"}",
                draft(row, TargetType.ACQUISITION).fields().path("price").toString());
    }

    @Test
    void allRolesOfAnOrganisationAreKinds() {
        var row = row(
                "crunchbase-organisations",
                Map.of("uuid", "1", "name", "A", "primary_role", "company", "roles", "investor,company"));

        assertEquals(
                "[\"COMPANY\",\"INVESTOR\"]",
                draft(row, TargetType.TENANT).fields().path("kinds").toString());
    }

    /** As exports have them, and reported with the column that has the value. */
    @Test
    void theAddressOfAPageIsItsId() {
        var row = row(
                "crunchbase-organisations",
                Map.of("uuid", "1", "name", "A", "cb_url", "https://www.crunchbase.com/organization/a-b?utm_source=x"));

        assertEquals(
                "[{\"scheme\":\"CRUNCHBASE\",\"value\":\"a-b\"}]",
                draft(row, TargetType.TENANT).fields().path("externalIds").toString());
        assertEquals(
                List.of("cb_url"),
                row.cleaners().stream()
                        .map(AppliedCleaner::column)
                        .filter(column -> column.endsWith("url"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"funding_round_permalink, /round/1, /round/2", "funding_round_type, venture, debt_financing"})
    void twoRoundsOfADayAreTwo(String column, String one, String other) {
        var first = investment(Map.of(column, one));
        var second = investment(Map.of(column, other));

        for (var type : List.of(TargetType.FUNDING_ROUND, TargetType.BACKING)) {
            assertNotEquals(draft(first, type).key(), draft(second, type).key());
        }
    }

    private static MappedRow investment(Map<String, String> more) {
        var cells = new HashMap<>(Map.of(
                "company_name", "A", "investor_name", "B", "funded_at", "2012-05-01", "funding_round_code", "A"));
        cells.putAll(more);
        return row("crunchbase-investments", cells);
    }

    @Test
    void theCodeOfARoundIsItsSeries() {
        assertEquals(
                "SERIES_A",
                draft(investment(Map.of("funding_round_type", "venture")), TargetType.FUNDING_ROUND)
                        .fields()
                        .path("kind")
                        .asText());
    }

    @Test
    void organisationsOfOneNameAndOtherPermalinksAreTwo() {
        var first = investment(Map.of("company_permalink", "/organization/a", "investor_permalink", "/organization/b"));
        var second = investment(Map.of("company_permalink", "/organization/a-2"));

        assertNotEquals(first.drafts().get(0).key(), second.drafts().get(0).key());
        assertEquals(
                List.of(),
                investment(Map.of(
                                "company_permalink", "/organization/a",
                                "investor_permalink", "/organization/a-2",
                                "investor_name", "A"))
                        .faults());
    }

    @Test
    void peopleWithoutAnIdHaveTheirOwnRoles() {
        var role = Map.of("organisation", "Mill", "role", "member");
        var keys = List.of("Zo", "Zi").stream()
                .map(name -> {
                    var cells = new HashMap<>(role);
                    cells.put("name", name);
                    return draft(row("people", cells), TargetType.AFFILIATION).key();
                })
                .toList();

        assertEquals(List.of("Zo/Mill/member", "Zi/Mill/member"), keys);
    }

    /** What the registry calls a kind or role is understood in a file, too. */
    @Test
    void constantsAreKindsAndRoles() {
        for (var kind : TenantKind.values()) {
            var row = row("tenants", Map.of("name", "A", "kind", kind.name()));
            assertEquals(
                    kind.name(),
                    draft(row, TargetType.TENANT).fields().at("/kinds/0").asText());
        }
        for (var kind : HubKind.values()) {
            var row = row("hubs", Map.of("name", "A", "kind", kind.name()));
            assertEquals(
                    kind.name(),
                    draft(row, TargetType.HUB).fields().path("kind").asText());
        }
        for (var role : RoleKind.values()) {
            var row = row("people", Map.of("name", "A", "organisation", "B", "role", role.name()));
            assertEquals(
                    role.name(),
                    draft(row, TargetType.AFFILIATION).fields().path("role").asText());
        }
    }

    @Test
    void schemesOfPopoloAreReadInAnyCase() throws Exception {
        var row = row("popolo", "persons", JSON.readTree("""
                        {"id": "1", "name": "Zo", "identifiers": [
                          {"scheme": "Wikidata", "identifier": "Q42"}, {"scheme": "other", "identifier": "1"}]}"""));

        assertEquals(
                "[{\"scheme\":\"WIKIDATA\",\"value\":\"Q42\"}]",
                draft(row, TargetType.PERSON).fields().path("externalIds").toString());
    }

    @Test
    void membershipsInTwoPostsAreTwo() throws Exception {
        var posts = List.of("minister", "leader").stream()
                .map(post -> {
                    Map<String, String> cells = Map.of(
                            "person_id",
                            "1",
                            "organization_id",
                            "2",
                            "post_id",
                            post,
                            "label",
                            post,
                            "start_date",
                            "2001");
                    return draft(row("popolo", "memberships", JSON.valueToTree(cells)), TargetType.AFFILIATION);
                })
                .toList();

        assertEquals(
                List.of("1/2/minister/2001", "1/2/leader/2001"),
                posts.stream().map(Draft::key).toList());
        assertEquals(
                List.of("minister", "leader"),
                posts.stream().map(post -> post.fields().path("title").asText()).toList());
    }

    @Test
    void aSecondValueOfAFieldThatHasOneIsReported() throws Exception {
        var row = row("ror", "", JSON.readTree("""
                        {"id": "https://ror.org/05gq02987", "status": "active", "types": ["company"],
                         "names": [{"types": ["ror_display"], "value": "Zo"}],
                         "links": [{"type": "website", "value": "https://zo.example"},
                           {"type": "website", "value": "https://zo2.example"}]}"""));

        assertEquals(
                "https://zo.example",
                draft(row, TargetType.TENANT).fields().path("website").asText());
        assertEquals(
                List.of("TOO_MANY_VALUES DROPPED https://zo2.example"),
                row.faults().stream().map(ReadyMappingsTest::text).toList());
    }

    private static String text(ImportFault fault) {
        return fault.rule() + " " + fault.severity() + " " + fault.value();
    }
}
