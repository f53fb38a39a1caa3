package org.hubgraph.registry.importing.mapping;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.entry.LocatorKind;
import org.hubgraph.registry.importing.cleaning.Cleaner;
import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.Severity;
import org.hubgraph.registry.importing.format.ImportFiles;
import org.hubgraph.registry.importing.format.SourceRow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The files of {@code src/test/resources/import} with the ready mappings. */
class MappingCasesTest {
    private static final Mapping TENANTS = Mappings.find("tenants").orElseThrow();

    private final List<MappedRow> tenants = rows("tenants.csv", TENANTS);

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
        assertTrue(rows("tenants.csv", strict).get(7).isRefused());
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
        var rows = rows("tenants.csv", years);

        assertEquals(
                "2007", rows.get(12).drafts().get(0).fields().path("foundedOn").asText());
        assertEquals(
                "1998-03-04",
                rows.get(1).drafts().get(0).fields().path("foundedOn").asText());
    }

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

        var rows = rows("tenants-semicolon-latin1.csv", mapping);

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
        var rows =
                rows("investments.csv", Mappings.find("crunchbase-investments").orElseThrow());

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

    @Test
    void popoloHasFourTypes() {
        var rows = rows("popolo.json", Mappings.find("popolo").orElseThrow());

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
        var rows = rows("ror-sample.jsonl", Mappings.find("ror").orElseThrow());

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

    @Test
    void linesOfJsonHaveTheColumnsOfTheSpreadsheet() {
        var rows = rows("tenants.jsonl", TENANTS);

        assertEquals(
                "zh-Hant",
                rows.get(2).drafts().get(0).fields().at("/names/0/language").asText());
        assertEquals(Severity.REFUSED, rows.get(1).faults().get(0).severity());
        assertEquals(
                "OTHER", rows.get(0).drafts().get(0).fields().at("/kinds/0").asText());
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

        var row = mapping.apply(new SourceRow(1, "", 1, content, "", List.of()));

        assertEquals(
                "{\"names\":[{\"text\":\"A\",\"kind\":\"OFFICIAL\"}],\"kinds\":[\"OTHER\"],\"emailDomains\":"
                        + "[\"example.org\"],\"places\":[{\"city\":\"B\"}]}",
                row.drafts().get(0).fields().toString());
        assertEquals(
                List.of(ImportRule.EMAIL_DOMAIN, ImportRule.COORDINATES),
                row.faults().stream().map(ImportFault::rule).toList());
    }

    private static List<MappedRow> rows(String file, Mapping mapping) {
        return ImportFiles.rows(ImportFiles.packaged(file, mapping.options())).stream()
                .map(mapping::apply)
                .toList();
    }

    private List<String> faults(int row) {
        return tenants.get(row).faults().stream()
                .map(fault -> fault.rule() + " " + fault.severity() + " " + fault.column())
                .toList();
    }

    private String field(int row, String name) {
        return tenants.get(row).drafts().get(0).fields().path(name).asText(null);
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
