package org.hubgraph.registry.importing.suggestion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.registry.importing.format.ImportFiles;
import org.hubgraph.registry.importing.format.SourceFile;
import org.hubgraph.registry.importing.format.SourceOptions;
import org.hubgraph.registry.importing.mapping.Mappings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Whatever the columns of a file are called, the proposed mapping can be read, and reads the column that it names. */
class SuggestedColumnsTest {
    private static final List<String> ENDS = List.of(
            "",
            "[URL]",
            " [URL]",
            "[]",
            "[0]",
            "[a=b]",
            "[",
            "]",
            ".",
            ".x",
            "..",
            "#",
            ": x",
            "\"",
            "\\",
            "'",
            "{",
            "*",
            "\n2",
            "\t",
            "=",
            "|",
            "%",
            "\u00e9",
            "\uD83D\uDE00");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"website", "name", "& name", "- name", "!name", "$.name", "^.name", "country"})
    void canBeRead(String column) throws IOException {
        for (String end : ENDS) {
            String name = column + end;
            String value =
                    column.equals("website") ? "https://quarbel.example" : column.equals("country") ? "DE" : "Quarbel";
            String head = "\"" + name.replace("\"", "\"\"") + "\",name of it\n";
            var path = Files.writeString(folder.resolve("x.csv"), head + value + ",Quarbel Works\n");

            var file = new SourceFile(path, "x.csv", SourceOptions.detected(), ImportFiles.limits(Map.of()));
            var suggestion = MappingSuggestion.of(file, null);

            var mapping = Mappings.read(suggestion.yaml());
            for (var suggested : suggestion.columns()) {
                if (suggested.field() != null) {
                    var read = new ArrayList<>(mapping.columns(""));
                    assertEquals(true, read.contains(suggested.column()), () -> name + " " + read);
                }
            }
        }
    }

    /** The ready mappings of hubs and of organisations read the same columns of most lists. */
    @ParameterizedTest
    @CsvSource({
        "'name,country,city,website', 'Quarbel,DE,Bremen,https://quarbel.example', tenants",
        "'name,kind,city,country', 'Quarbel,company,Bremen,DE', tenants",
        "'name,kind,city,country', 'Quarbel,incubator,Bremen,DE', hubs",
        "'name,city,country,opened', 'Quarbel,Bremen,DE,2001', hubs",
        "'name,organisation,role', 'Quarbel,Bremen,ceo', people"
    })
    void theReadyMappingIsThatOfTheEntries(String header, String row, String ready) throws IOException {
        var path = Files.writeString(folder.resolve("x.csv"), header + "\n" + row + "\n");

        var file = new SourceFile(path, "x.csv", SourceOptions.detected(), ImportFiles.limits(Map.of()));

        assertEquals(ready, MappingSuggestion.of(file, null).ready());
    }

    @Test
    void severalValuesOfACellAreDivided() throws IOException {
        var path = Files.writeString(folder.resolve("x.csv"), """
                company,alias,type,sector
                Quarbel,QA; QB,startup; investor,Optics; Lasers
                Quarbel Works,"Quarbel, Inc.",company,Optics
                Quarbel Mill,,company,
                Quarbel Yard,,company,
                Quarbel Dock,,company,
                Quarbel Pier,,company,
                """);
        var file = new SourceFile(path, "x.csv", SourceOptions.detected(), ImportFiles.limits(Map.of()));
        var mapping = Mappings.read(MappingSuggestion.of(file, null).yaml());

        var drafts = ImportFiles.rows(file).stream()
                .map(row -> mapping.apply(row).drafts().get(0).fields())
                .toList();

        assertEquals(List.of("Quarbel", "QA", "QB"), drafts.get(0).path("names").findValuesAsText("text"));
        assertEquals("[\"STARTUP\",\"INVESTOR\"]", drafts.get(0).path("kinds").toString());
        assertEquals(
                List.of("Quarbel Works", "Quarbel, Inc."),
                drafts.get(1).path("names").findValuesAsText("text"));
    }

    /** A time that grew with the square of the length would be minutes. */
    @Test
    void longValuesAreRecognisedInTime() throws IOException {
        String dots = "office@" + ".".repeat(90_000) + "@";
        var path = Files.writeString(folder.resolve("x.csv"), "name,email\n" + ("Quarbel," + dots + "\n").repeat(40));
        var file = new SourceFile(path, "x.csv", SourceOptions.detected(), ImportFiles.limits(Map.of()));

        var columns = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> MappingSuggestion.of(file, null).columns());

        assertEquals(2_000, columns.get(1).values().get(0).length());
    }

    @Test
    void aColumnWithAUnitInBracketsIsOneColumn() throws IOException {
        var mapping =
                Mappings.read("source: x\nrecords:\n  - type: tenant\n    fields: {kinds: {value: COMPANY}, website:"
                        + " 'Site[URL]', names: [{text: 'Name[de]', kind: {value: OFFICIAL}}]}\n");
        var path = Files.writeString(folder.resolve("x.csv"), "Name[de],Site[URL]\nQuarbel,quarbel.example\n");
        var file = new SourceFile(path, "x.csv", SourceOptions.detected(), ImportFiles.limits(Map.of()));

        var fields =
                mapping.apply(ImportFiles.rows(file).get(0)).drafts().get(0).fields();

        assertEquals("https://quarbel.example", fields.path("website").asText());
        assertEquals("Quarbel", fields.at("/names/0/text").asText());
    }

    @Test
    void anObjectIsNoText() throws IOException {
        String text = "{\"name\": \"Quarbel\", \"address\": {\"city\": \"Rome\"}, \"website\": [{\"url\": \"x\"}]}\n";
        var path = Files.writeString(folder.resolve("x.jsonl"), text);
        var file = new SourceFile(path, "x.jsonl", SourceOptions.detected(), ImportFiles.limits(Map.of()));
        var mapping =
                Mappings.read("source: x\nrecords:\n  - type: tenant\n    fields: {kinds: {value: COMPANY}, website:"
                        + " website, country: address, places: [{street: address}], names: [{text: name, kind: {value:"
                        + " OFFICIAL}}]}\n");

        var suggested = MappingSuggestion.of(file, null).columns();
        var row = mapping.apply(ImportFiles.rows(file).get(0));

        assertEquals(
                Arrays.asList("names", null, null),
                suggested.stream().map(ColumnSuggestion::field).toList());
        assertEquals(1, row.drafts().size());
        assertEquals(
                List.of("address COLUMN_MISSING FLAGGED", "website COLUMN_MISSING FLAGGED"),
                row.faults().stream()
                        .map(fault -> fault.column() + " " + fault.rule() + " " + fault.severity())
                        .sorted()
                        .toList());
    }
}
