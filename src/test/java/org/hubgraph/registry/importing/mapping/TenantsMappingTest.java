package org.hubgraph.registry.importing.mapping;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.hubgraph.registry.entry.LocatorKind;
import org.hubgraph.registry.importing.cleaning.Cleaner;
import org.hubgraph.registry.importing.fault.Severity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The spreadsheet of tenants in {@code src/test/resources/import}, and its lines of JSON, with their ready mapping. */
class TenantsMappingTest {
    private static final Mapping TENANTS = Mappings.find("tenants").orElseThrow();

    private final List<MappedRow> tenants = MappedFiles.rows("tenants.csv", TENANTS);

    @Test
    void cleansAndNamesWhatWasCleaned() {
        var row = tenants.get(0);
        var draft = row.drafts().get(0);

        assertEquals(
                "{\"names\":[{\"text\":\"Harbour Optics GmbH\",\"language\":\"de\",\"kind\":\"OFFICIAL\"},"
                        + "{\"text\":\"Hafenoptik\",\"language\":\"de\",\"kind\":\"ALIAS\"}],\"kinds\":[\"COMPANY\"],"
                        + "\"foundedOn\":\"2011\",\"website\":\"https://harbour-optics.example\",\"country\":\"DE\","
                        + "\"places\":[{\"country\":\"DE\",\"city\":\"Hamburg\"}]}",
                draft.fields().toString());
        assertEquals("a-1", draft.key());
        assertEquals(new DraftCitation("tenants-spreadsheet", "a-1", LocatorKind.RECORD, null), draft.citation());
        assertEquals(
                List.of("optics", "sensing"),
                draft.references().stream().map(DraftReference::name).toList());
        assertEquals(
                Map.of(
                        "name", "blanks",
                        "country", "country",
                        "website", "bare-host",
                        "founded", "date-parts",
                        "kind", "table",
                        "sectors", "duplicates,split"),
                row.cleaners().stream()
                        .collect(Collectors.groupingBy(
                                AppliedCleaner::column,
                                Collectors.mapping(
                                        applied -> applied.cleaner().text(),
                                        Collectors.collectingAndThen(
                                                Collectors.toList(),
                                                names -> names.stream().sorted().collect(Collectors.joining(",")))))));
        assertEquals(List.of(), row.faults());
    }

    @Test
    void flagsWhatIsAmbiguousOrDoubtful() {
        assertEquals(List.of("DATE_AMBIGUOUS FLAGGED founded"), faults(1));
        assertEquals("1998", field(1, "foundedOn"));
        assertEquals("http://marine.example/", field(1, "website"));
        assertEquals(List.of("MOJIBAKE FLAGGED name"), faults(12));
        assertEquals("2007-01-01", field(12, "foundedOn"));
        assertEquals("https://bonprive.example", field(12, "website"));
    }

    @Test
    void removesInvisibleCharactersAndNothings() {
        var row = tenants.get(5);

        assertEquals(
                "Lighthouse Labs",
                row.drafts().get(0).fields().at("/names/0/text").asText());
        assertEquals("XK", field(5, "country"));
        assertEquals("2019", field(5, "foundedOn"));
        assertFalse(row.drafts().get(0).fields().has("website"));
        assertTrue(row.cleaners().stream().anyMatch(applied -> applied.cleaner() == Cleaner.INVISIBLE));
        assertTrue(row.cleaners().stream().anyMatch(applied -> applied.cleaner() == Cleaner.NOTHING));
    }

    @Test
    void refusesNamesThatShowNothingOrAreTooLongWithOneFault() {
        assertEquals(List.of("REQUIRED REFUSED name"), faults(6));
        assertEquals(List.of("TOO_LONG REFUSED name"), faults(13));
        assertEquals(List.of(), tenants.get(13).drafts());
    }

    @Test
    void dropsAWebsiteByItsRuleUnlessTheMappingIsStrict() {
        assertEquals(List.of("URL DROPPED website"), faults(7));
        assertEquals(
                "Northwind <script>alert(1)</script> Ltd",
                tenants.get(7).drafts().get(0).fields().at("/names/0/text").asText());
        var strict = Mappings.read(Mappings.findText("tenants").orElseThrow() + "strict: true\n");
        assertTrue(MappedFiles.rows("tenants.csv", strict).get(7).isRefused());
    }

    @Test
    void refusesARowOfShiftedColumnsWithAllItsFaults() {
        assertEquals(
                List.of(
                        "DATE DROPPED founded",
                        "URL DROPPED website",
                        "COUNTRY DROPPED country",
                        "SHIFTED_COLUMNS REFUSED null"),
                faults(8));
        assertTrue(tenants.get(8).isRefused());
    }

    @Test
    void convertsLanguagesAndIds() {
        assertEquals(
                "tl",
                tenants.get(9).drafts().get(0).fields().at("/names/0/language").asText());
        assertEquals(
                "{\"scheme\":\"ROR\",\"value\":\"02nr0ka47\"}",
                tenants.get(9).drafts().get(0).fields().at("/externalIds/0").toString());
        assertEquals(
                tenants.get(9).drafts().get(0).fields().get("externalIds"),
                tenants.get(10).drafts().get(0).fields().get("externalIds"));
    }

    @Test
    void aLineFeedInANameIsABlank() {
        var row = tenants.get(14);

        assertEquals(
                "\"Quoted, and broken\" works",
                row.drafts().get(0).fields().at("/names/0/text").asText());
        assertEquals(
                List.of("name blanks \"Quoted, and broken\" works", "kind table COMPANY", "founded nothing null"),
                row.cleaners().stream()
                        .map(applied ->
                                applied.column() + " " + applied.cleaner().text() + " " + applied.after())
                        .toList());
    }

    @Test
    void keepsFormulasAsText() {
        assertEquals(
                "=HYPERLINK(\"http://x.example\",\"y\")",
                tenants.get(11).drafts().get(0).fields().at("/names/0/text").asText());
    }

    @Test
    void theFirstOfJanuaryIsAYearIfTheMappingSaysSo() {
        var years = Mappings.read(Mappings.findText("tenants").orElseThrow()
                + "dates: {firstOfJanuaryIsYear: true, order: MONTH_FIRST}\n");
        var rows = MappedFiles.rows("tenants.csv", years);

        assertEquals(
                "2007", rows.get(12).drafts().get(0).fields().path("foundedOn").asText());
        assertEquals(
                "1998-03-04",
                rows.get(1).drafts().get(0).fields().path("foundedOn").asText());
    }

    @Test
    void linesOfJsonHaveTheColumnsOfTheSpreadsheet() {
        var rows = MappedFiles.rows("tenants.jsonl", TENANTS);

        assertEquals(
                "zh-Hant",
                rows.get(2).drafts().get(0).fields().at("/names/0/language").asText());
        assertEquals(Severity.REFUSED, rows.get(1).faults().get(0).severity());
        assertEquals(
                "OTHER", rows.get(0).drafts().get(0).fields().at("/kinds/0").asText());
    }

    private List<String> faults(int row) {
        return tenants.get(row).faults().stream()
                .map(fault -> fault.rule() + " " + fault.severity() + " " + fault.column())
                .toList();
    }

    private String field(int row, String name) {
        return tenants.get(row).drafts().get(0).fields().path(name).asText(null);
    }
}
