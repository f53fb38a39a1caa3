package org.hubgraph.registry.importing.mapping;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.registry.importing.format.SourceFormat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MappingReaderTest {
    private static final String START = "source: x\nrecords:\n  - type: tenant\n    fields:\n      ";

    @Test
    void readyMappingsAreValid() {
        for (String name : Mappings.names()) {
            var mapping = Mappings.find(name).orElseThrow();

            assertEquals(name, mapping.name());
            assertNotNull(mapping.source().fields(), name);
        }
    }

    @Test
    void allFaultsAreReportedWithTheirPositions() {
        var fault = assertThrows(InvalidMapping.class, () -> Mappings.read("""
                        sourc: x
                        records:
                          - type: tenent
                            fields: {}
                          - type: tenant
                            fields:
                              kinds: {columm: kind}
                              country: {column: c, value: DE}
                              colour: c
                        """));

        assertEquals(
                List.of(
                        "line 1, column 8: there is no field sourc; the known fields are accessedOn, currency, dates,"
                                + " decimalComma, description, file, mapping, records, source, strict, tables",
                        "line 3, column 11: write one of [sector, tenant, hub, person, fund, tenancy, affiliation,"
                                + " funding-round, backing, acquisition, partnership, operatorship, succession]",
                        "line 3, column 5: a record needs a type and fields"),
                fault.faults().stream().map(MappingFault::toString).limit(3).toList());
        assertTrue(fault.getMessage().contains("line 7, column 23: there is no field columm"), fault.getMessage());
        assertTrue(fault.getMessage().contains("line 8, column 16: give either column, columns or value"));
        assertTrue(fault.getMessage().contains("line 9, column 15: there is no field colour"));
        assertTrue(fault.getMessage().contains("the field names is required and has no rule"));
        assertTrue(fault.getMessage().contains("the field source is missing"));
    }

    @Test
    void aFileInAnArchiveHasAtMostOneWildcard() {
        var fault = assertThrows(
                InvalidMapping.class,
                () -> Mappings.read("file: {archived: [a*.json, '*b*']}\n" + START + "website: a"));

        assertTrue(
                fault.getMessage().contains("line 1, column 28: write a file name with at most one *"),
                fault.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[x|line 6, column 1: expected ',' or ']', but got <stream end>",
                "names: {each: a, text: b}|line 5, column 14: the field kind is required and has no rule",
                "website: [a, b]|line 5, column 16: the field website has one value, not a list",
                "website: {column: 'a[=]'}|line 5, column 25: write the name of a column, or a path such as"
                        + " names[0].value or links[type=website].value",
                "sectors: a|line 5, column 16: name the object by slug, key, externalId or name",
                "sectors: {name: a, scheme: ROR}|line 5, column 16: externalId and scheme go together",
                "sectors: {name: {column: a, split: ''}}|line 5, column 42: write at least one character",
                "kinds: {column: a, table: none}|line 5, column 14: there is no table none",
                "country: {column: a, invalid: maybe}|line 5, column 37: write refuse or drop",
                "country: a, country: b|line 5, column 26: mapping values are not allowed here",
                "foundedOn: {column: a, dates: {order: UP}}|line 5, column 45: write one of"
                        + " [DAY_FIRST, MONTH_FIRST, UNKNOWN]"
            })
    void faultsSayWhatToWrite(String fields, String message) {
        var fault = assertThrows(InvalidMapping.class, () -> Mappings.read(START + fields + "\n"));

        assertTrue(fault.getMessage().contains(message), fault.getMessage());
    }

    @Test
    void whatIsNotYamlIsRefused() {
        for (String text : List.of("", "[]", "a: &a [*a]", "x", "a: 1\na: 2", "!!javax.script.X [a]")) {
            assertThrows(InvalidMapping.class, () -> Mappings.read(text), text);
        }
    }

    @Test
    void theFormatAndTheListsAreOptionsOfTheFile() {
        var options = Mappings.find("popolo").orElseThrow().options();

        assertEquals(SourceFormat.JSON, options.format());
        assertEquals(List.of("persons", "organizations", "memberships"), options.tables());
    }

    @Test
    void aMappingKnowsItsColumnsAndTypes() {
        var popolo = Mappings.find("popolo").orElseThrow();

        assertEquals(
                List.of(
                        "person_id",
                        "organization_id",
                        "role",
                        "post_id",
                        "start_date",
                        "on_behalf_of_id",
                        "label",
                        "area",
                        "area_id",
                        "end_date"),
                List.copyOf(popolo.columns("memberships")));
        assertEquals(
                List.of(TargetType.TENANT, TargetType.PERSON, TargetType.AFFILIATION, TargetType.PARTNERSHIP),
                popolo.types());
        assertTrue(Mappings.find("ror")
                .orElseThrow()
                .columns("")
                .containsAll(List.of("id", "names", "links", "locations", "relationships", "status")));
    }

    @Test
    void templatesHaveTheColumnsOfTheirMappings() {
        for (String name : List.of("hubs", "tenants", "people")) {
            var header = List.of(Mappings.findTemplate(name)
                    .orElseThrow()
                    .lines()
                    .findFirst()
                    .orElseThrow()
                    .split(","));
            var columns = Mappings.find(name).orElseThrow().columns("").stream()
                    .filter(column -> !column.equals("lang"))
                    .sorted()
                    .toList();

            assertEquals(columns, header.stream().sorted().toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\\"", "\\r", "\\n", "ab", ""})
    void aSeparatorIsOneCharacterThatCanSeparate(String separator) {
        var fault = assertThrows(
                InvalidMapping.class,
                () -> Mappings.read("file: {separator: \"" + separator + "\"}\n" + START + "country: a\n"));

        assertTrue(fault.getMessage().contains("line 1, column 19: write one character that"), fault.getMessage());
    }

    @Test
    void thePathOfAColumnIsNotLongerThanNeeded() {
        String path = "a.".repeat(400_000) + "a";

        var fault = assertThrows(InvalidMapping.class, () -> Mappings.read(START + "country: " + path + "\n"));

        assertTrue(fault.getMessage().contains("write at most 1000 characters"), fault.getMessage());
    }

    @Test
    void theDayOfAccessIsADate() {
        var fault = assertThrows(
                InvalidMapping.class, () -> Mappings.read("accessedOn: lately\n" + START + "country: a\n"));

        assertTrue(fault.getMessage().contains("line 1, column 13: write a date"), fault.getMessage());
    }
}
