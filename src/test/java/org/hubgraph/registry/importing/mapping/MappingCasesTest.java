package org.hubgraph.registry.importing.mapping;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.format.SourceRow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files of {@code src/test/resources/import} with the other ready mappings, and with mappings of their own. */
class MappingCasesTest {
    @Test
    void otherColumnsNeedAMappingOfTheirOwn() {
        var mapping = Mappings.read("""
                source: my-list
                file: {encoding: ISO-8859-1}
                records:
                  - type: tenant
                    fields:
                      names: [{text: Name, kind: {value: OFFICIAL}}]
                      kinds: {value: COMPANY}
                      country: Land
                      foundedOn: Gegründet
                      places: [{country: Land, city: Ort}]
                """);

        var rows = MappedFiles.rows("tenants-semicolon-latin1.csv", mapping);

        assertEquals(
                List.of("AT 1999-12-31 Graz", "DE 2004-01-01 Köln"),
                rows.stream()
                        .map(row -> row.drafts().get(0).fields())
                        .map(fields -> fields.path("country").asText() + " "
                                + fields.path("foundedOn").asText() + " "
                                + fields.at("/places/0/city").asText())
                        .toList());
        assertEquals(
                "Werk für Ölpressen",
                rows.get(0).drafts().get(0).fields().at("/names/0/text").asText());
    }

    @Test
    void investmentsOfOneRoundShareItsKey() {
        var rows = MappedFiles.rows(
                "investments.csv", Mappings.find("crunchbase-investments").orElseThrow());

        var rounds = rows.subList(0, 3).stream()
                .map(row -> draft(row, TargetType.FUNDING_ROUND))
                .toList();
        assertEquals(1, rounds.stream().map(Draft::key).distinct().count());
        assertEquals(
                "{\"kind\":\"UNSPECIFIED\",\"announcedOn\":\"2007-01-01\",\"total\":{\"amount\":\"8500000\",\"currency\":\"USD\"}}",
                rounds.get(0).fields().toString());
        var backings = rows.subList(0, 3).stream()
                .map(row -> draft(row, TargetType.BACKING))
                .toList();
        assertEquals(backings.get(0).key(), backings.get(1).key());
        assertEquals(rounds.get(0).key(), reference(backings.get(2), "round").key());
        assertEquals(ImportRule.SAME_END, rows.get(3).faults().get(0).rule());
        assertEquals(ImportRule.DATE_IMPLAUSIBLE, rows.get(4).faults().get(0).rule());
        assertEquals(ImportRule.DATE, rows.get(5).faults().get(0).rule());
        assertTrue(rows.subList(3, 6).stream().allMatch(MappedRow::isRefused));
        assertFalse(draft(rows.get(6), TargetType.FUNDING_ROUND).fields().has("total"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n/a", "-"})
    void aRoundWithoutAnInvestorIsImported(String investor) {
        var content = JsonNodeFactory.instance.objectNode();
        content.put("company_name", "Harbour Optics").put("funded_when", "2007-01-01");
        content.put("investor_name", investor);

        var row = Mappings.find("crunchbase-investments")
                .orElseThrow()
                .apply(new SourceRow(1, "", 1, content, null, "", List.of()));

        assertEquals(List.of(), row.faults());
        assertEquals(
                List.of(TargetType.TENANT, TargetType.FUNDING_ROUND),
                row.drafts().stream().map(Draft::type).toList());
    }

    /** So that they are those of the file of organisations. */
    @Test
    void permalinksOfCrunchbaseAreIds() {
        var content = JsonNodeFactory.instance.objectNode();
        content.put("company_permalink", "/organization/harbour-optics").put("company_name", "Harbour Optics");
        content.put("investor_permalink", "/organization/first-pier").put("investor_name", "First Pier");
        content.put("acquirer_permalink", "first-pier").put("acquirer_name", "First Pier");

        for (String name : List.of("investments", "acquisitions")) {
            var row = Mappings.find("crunchbase-" + name)
                    .orElseThrow()
                    .apply(new SourceRow(1, "", 1, content, null, "", List.of()));

            assertEquals(
                    Set.of("harbour-optics", "first-pier"),
                    row.drafts().stream()
                            .filter(draft -> draft.type() == TargetType.TENANT)
                            .map(draft ->
                                    draft.fields().at("/externalIds/0/value").asText())
                            .collect(Collectors.toSet()),
                    name);
        }
    }

    @Test
    void popoloHasFourTypes() {
        var rows = MappedFiles.rows("popolo.json", Mappings.find("popolo").orElseThrow());

        assertEquals(
                List.of("PERSON p1", "PERSON p2", "TENANT party/river", "TENANT council"),
                rows.subList(0, 4).stream()
                        .map(row -> row.drafts().get(0))
                        .map(draft -> draft.type() + " " + draft.key())
                        .toList());
        var membership = draft(rows.get(4), TargetType.AFFILIATION);
        assertEquals(
                "{\"role\":\"MEMBER\",\"title\":\"member\",\"area\":\"ward/north\",\"since\":\"2020-10\",\"until\":\"2024-10-04\"}",
                membership.fields().toString());
        assertEquals("party/river", reference(membership, "onBehalfOf").key());
        assertEquals(
                List.of(TargetType.TENANT),
                reference(membership, "organisation").types());
        assertEquals(
                "p3",
                reference(draft(rows.get(6), TargetType.AFFILIATION), "person").key());
    }

    @Test
    void recordsOfRorHaveNoFaults() {
        var rows = MappedFiles.rows("ror-sample.jsonl", Mappings.find("ror").orElseThrow());

        assertEquals(
                List.of(),
                rows.stream()
                        .flatMap(row -> row.faults().stream())
                        .map(ImportFault::toString)
                        .toList());
        var draft = rows.get(0).drafts().get(0);
        assertEquals("https://ror.org/000gagz41", draft.key());
        assertEquals(
                "{\"names\":[{\"text\":\"Ubikare Zainketak S.L. (Spain)\",\"kind\":\"OFFICIAL\"},{\"text\":\"Ubikare\","
                        + "\"kind\":\"ALIAS\"},{\"text\":\"Ubikare Zainketak S.L.\",\"kind\":\"OFFICIAL\"}],\"kinds\":"
                        + "[\"COMPANY\"],\"foundedOn\":\"2016\",\"ended\":false,\"website\":\"https://ubikare.io\","
                        + "\"emailDomains\":[\"ubikare.io\"],\"country\":\"ES\",\"places\":[{\"country\":\"ES\","
                        + "\"subdivision\":\"Basque Country\",\"city\":\"Bilbao\",\"latitude\":43.26271,\"longitude\":"
                        + "-2.92528,\"geonamesId\":3128026}],\"externalIds\":[{\"scheme\":\"ROR\",\"value\":"
                        + "\"000gagz41\",\"preferred\":true},{\"scheme\":\"ISNI\",\"value\":\"0000000517902614\"}]}",
                draft.fields().toString());
        assertTrue(rows.stream()
                .flatMap(row -> row.drafts().stream())
                .anyMatch(one -> one.type() == TargetType.PARTNERSHIP));
    }

    /** In ROR, an organisation can name itself as its predecessor or successor. */
    @Test
    void successorsOfRorAreSuccessions() {
        var content = JsonNodeFactory.instance.objectNode();
        content.put("id", "https://ror.org/01bxvfc84").put("status", "inactive");
        content.withArray("types").add("government");
        content.withArray("names")
                .addObject()
                .put("value", "Small and Medium Business Administration")
                .withArray("types")
                .add("ror_display");
        for (String id : List.of("022c4zk48", "01bxvfc84")) {
            content.withArray("relationships")
                    .addObject()
                    .put("type", "successor")
                    .put("id", "https://ror.org/" + id);
        }

        var row = Mappings.find("ror").orElseThrow().apply(new SourceRow(1, "", 1, content, null, "", List.of()));

        assertEquals(
                List.of(TargetType.TENANT, TargetType.SUCCESSION),
                row.drafts().stream().map(Draft::type).toList());
        var succession = row.drafts().get(1);
        assertEquals("{\"kind\":\"REPLACED\"}", succession.fields().toString());
        assertEquals(
                row.drafts().get(0).key(), reference(succession, "predecessor").key());
        assertEquals("022c4zk48", reference(succession, "successor").externalId());
        assertEquals(
                List.of("DROPPED SAME_END"),
                row.faults().stream()
                        .map(fault -> fault.severity() + " " + fault.rule())
                        .toList());
    }

    @Test
    void coordinatesNeedBothNumbersAndDomainsTheirForm() {
        var mapping = Mappings.read("""
                source: x
                records:
                  - type: tenant
                    fields:
                      names: [{text: name, kind: {value: OFFICIAL}}]
                      kinds: {value: OTHER}
                      emailDomains: domains
                      places: [{city: city, latitude: lat, longitude: lng}]
                """);
        var content = JsonNodeFactory.instance.objectNode();
        content.put("name", "A").put("city", "B").put("lat", 91).put("lng", 5);
        content.withArray("domains").add("Example.ORG").add("no domain");

        var row = mapping.apply(new SourceRow(1, "", 1, content, null, "", List.of()));

        assertEquals(
                "{\"names\":[{\"text\":\"A\",\"kind\":\"OFFICIAL\"}],\"kinds\":[\"OTHER\"],\"emailDomains\":"
                        + "[\"example.org\"],\"places\":[{\"city\":\"B\"}]}",
                row.drafts().get(0).fields().toString());
        assertEquals(
                List.of(ImportRule.EMAIL_DOMAIN, ImportRule.COORDINATES),
                row.faults().stream().map(ImportFault::rule).toList());
    }

    private static Draft draft(MappedRow row, TargetType type) {
        return row.drafts().stream()
                .filter(draft -> draft.type() == type)
                .findFirst()
                .orElseThrow();
    }

    private static DraftReference reference(Draft draft, String field) {
        return draft.references().stream()
                .filter(reference -> reference.field().equals(field))
                .findFirst()
                .orElseThrow();
    }
}
