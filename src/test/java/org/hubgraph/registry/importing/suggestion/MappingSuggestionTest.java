package org.hubgraph.registry.importing.suggestion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.hubgraph.registry.importing.format.ImportFiles;
import org.hubgraph.registry.importing.format.SourceFile;
import org.hubgraph.registry.importing.format.SourceOptions;
import org.hubgraph.registry.importing.mapping.Mappings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MappingSuggestionTest {
    @TempDir
    Path folder;

    @Test
    void proposesAReadyMappingForItsColumns() throws IOException {
        assertEquals("tenants", suggestion(ImportFiles.packaged("tenants.csv")).ready());
        assertEquals("ror", suggestion(ImportFiles.packaged("ror-sample.jsonl")).ready());
        assertEquals(
                "crunchbase-investments",
                suggestion(ImportFiles.packaged("investments.csv")).ready());
        assertEquals("popolo", suggestion(ImportFiles.packaged("popolo.json")).ready());
        assertNull(suggestion(file("persons,id,name,classification\nx,1,A,party\n"))
                .ready());
    }

    @Test
    void proposesTheMappingOfRorForItsArchive() throws IOException {
        var lines = Files.readAllLines(Path.of("src/test/resources/import/ror-sample.jsonl"));
        var path = folder.resolve("ror.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            zip.putNextEntry(new ZipEntry("v2.0-ror-data.csv"));
            zip.write("id,name\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("v2.0-ror-data.json"));
            zip.write(("[" + String.join(",", lines) + "]").getBytes(StandardCharsets.UTF_8));
        }
        var options = SourceOptions.detected();

        var suggestion = suggestion(new SourceFile(path, "ror.zip", options, ImportFiles.limits(Map.of())));

        assertEquals("ror", suggestion.ready());
    }

    @Test
    void recognisesColumnsByNamesAndValuesWithAReason() throws IOException {
        var suggestion = suggestion(file("""
                Firma;Land;Ort;Gegründet;Kontakt;Code;Branche;Bemerkung
                Werk für Ölpressen;Österreich;Graz;31.12.1999;a@werk.example;https://ror.org/02nr0ka47;Öl|Pressen;x
                Straßenlabor;Deutschland;Köln;1.1.2004;b@labor.example;02nr0ka47;Verkehr|Bau;y
                Hafenoptik;Deutschland;Hamburg;17.3.2011;c@optik.example;02NR0KA47;Optik;z
                """));

        assertNull(suggestion.ready());
        assertEquals(
                List.of(
                        "Firma names",
                        "Land country",
                        "Ort places.city",
                        "Gegründet foundedOn",
                        "Kontakt email",
                        "Code externalIds ROR",
                        "Branche sectors",
                        "Bemerkung null"),
                suggestion.columns().stream()
                        .map(column -> column.column() + " " + column.field())
                        .toList());
        var founded = suggestion.columns().get(3);
        assertEquals(1, founded.confidence());
        assertEquals("its name is one of those in use; 100 % of 3 values have its form", founded.reason());
        assertEquals(0.6, suggestion.columns().get(5).confidence());
        assertEquals(0, suggestion.columns().get(7).confidence());
    }

    @Test
    void oddKindsAndTheLanguagesOfDescriptionsAreRead() throws IOException {
        String odd = "Company name,Type,Description,Language\nHarbour Optics,*,Optik für Häfen,de\nLake Works,"
                + "k".repeat(1_100) + ",Works,\n";
        var suggestion = suggestion(file(odd));

        var mapping = Mappings.read(suggestion.yaml());

        assertTrue(mapping.columns("").contains("Language"), suggestion.yaml());
        assertTrue(suggestion.yaml().contains("language: {column: \"Language\", default: \"en\"}"), suggestion.yaml());
    }

    @Test
    void aSourceIsReplacedUpToTheNextMember() {
        String yaml =
                "mapping: x\nsource:\n  slug: a\n\n  # Who sent it.\n# More.\n  publisher: b\n\n# Rows.\nrecords: []\n";

        assertEquals(
                "mapping: x\nsource:\n  slug: \"c\"\n\n# Rows.\nrecords: []\n",
                MappingChoices.withSource(yaml, Map.of("slug", "c")));
    }

    @Test
    void theProposedMappingReadsTheFile() throws IOException {
        var file = file("""
                "Company name",Type,Country,Founded,Website,lat,lng
                Harbour Optics,startup,DE,12/31/2009,harbour-optics.example,53.55,9.99
                Lake Institute,odd,Philippines,01/15/1964,lake.example,14.2,121.2
                """);

        var mapping = Mappings.read(suggestion(file).yaml());

        assertEquals(
                List.of(
                        "{\"names\":[{\"text\":\"Harbour Optics\",\"kind\":\"OFFICIAL\"}],\"kinds\":[\"STARTUP\"],"
                                + "\"foundedOn\":\"2009-12-31\",\"website\":\"https://harbour-optics.example\","
                                + "\"country\":\"DE\",\"places\":[{\"country\":\"DE\",\"latitude\":53.55,\"longitude\":"
                                + "9.99}]}",
                        "{\"names\":[{\"text\":\"Lake Institute\",\"kind\":\"OFFICIAL\"}],\"kinds\":[\"OTHER\"],"
                                + "\"foundedOn\":\"1964-01-15\",\"website\":\"https://lake.example\",\"country\":"
                                + "\"PH\",\"places\":[{\"country\":\"PH\",\"latitude\":14.2,\"longitude\":121.2}]}"),
                ImportFiles.rows(file).stream()
                        .map(mapping::apply)
                        .map(row -> row.drafts().get(0).fields().toString())
                        .toList());
    }

    @Test
    void aFileWithoutKnownColumnsStillGivesAMapping() throws IOException {
        var suggestion = suggestion(file("a,b\n1,2\n"));

        assertTrue(suggestion.columns().stream().allMatch(column -> column.field() == null));
        assertEquals("suggested", Mappings.read(suggestion.yaml()).name());
    }

    @Test
    void everyReadyMappingTakesAnotherSource() {
        for (String name : Mappings.names()) {
            String yaml = MappingChoices.withSource(
                    Mappings.findText(name).orElseThrow(), Map.of("slug", "other", "publisher", "O: #1 'x'"));
            var mapping = Mappings.read(yaml);

            assertEquals("other", mapping.source().slug(), name);
            assertEquals(
                    "O: #1 'x'", mapping.source().fields().path("publisher").asText(), name);
            assertEquals(
                    Mappings.find(name).orElseThrow().columns(""), mapping.columns(""), () -> name + " lost a column");
        }
    }

    @Test
    void recognisesWhatTheRowsDescribe() throws IOException {
        var types = Map.of(
                "Company,City", SuggestedType.TENANT,
                "Name,City", SuggestedType.TENANT,
                "Name,Hub,Since", SuggestedType.TENANT,
                "Incubator,Company,Since", SuggestedType.TENANT,
                "Company,Contact,Role", SuggestedType.TENANT,
                "Hub name,City,Opened", SuggestedType.HUB,
                "園区,城市", SuggestedType.TENANT,
                "园区,城市", SuggestedType.HUB,
                "Name,Role,Company", SuggestedType.PERSON,
                "Person,Email", SuggestedType.PERSON);
        for (var type : types.entrySet()) {
            String row = type.getKey().replaceAll("[^,]+", "x");
            assertEquals(
                    type.getValue(),
                    suggestion(file(type.getKey() + "\n" + row + "\n")).type(),
                    type.getKey());
        }
        assertEquals(
                SuggestedType.HUB,
                suggestion(file("Name,Type\nA,science park\nB,Incubator\nC,company\n"))
                        .type());
        assertEquals(
                SuggestedType.TENANT,
                suggestion(file("Name,Type\nA,science park\nB,startup\nC,company\n"))
                        .type());
    }

    /** The relation of a row is imported with its entry. */
    @Test
    void aListOfMembersMakesTenancies() throws IOException {
        var file = file("""
                No,Company,Hub,Joined,Left
                7,Harbour Optics,Harbour Hub,2019-03,2021
                8,Lake Works,,,
                """);
        var rows = rows(file, suggestion(file).yaml());

        assertEquals(
                List.of(
                        "tenant {\"names\":[{\"text\":\"Harbour Optics\",\"kind\":\"OFFICIAL\"}],\"kinds\":[\"OTHER\"]}",
                        "tenancy {\"standing\":\"RESIDENT\",\"since\":\"2019-03\",\"until\":\"2021\"}"),
                rows.get(0));
        assertEquals(1, rows.get(1).size());

        var hub = new MappingChoices(
                SuggestedType.TENANT,
                List.of(new ChosenColumn("Company", "names", List.of()), new ChosenColumn("Hub", "hub", List.of())),
                Map.of("hub", "harbour-hub"),
                null);
        assertEquals(2, rows(file, hub.yaml()).get(0).size());
        assertEquals(2, rows(file, hub.yaml()).get(1).size());
    }

    @Test
    void aListOfPeopleMakesAffiliations() throws IOException {
        var file = file("""
                Name;Position;Employer;From;ORCID;Field
                Ada Example;Founder;Harbour Optics;2011;0000-0002-1825-0097;optics
                Bo Sample;Head of Lunch;Lake Works;;;
                Cy Nobody;;;;;
                """);
        var rows = rows(file, suggestion(file).yaml());

        assertEquals(
                List.of(
                        "person {\"names\":[{\"text\":\"Ada Example\",\"kind\":\"OFFICIAL\"}],\"fieldsOfWork\":[\"optics\"],"
                                + "\"externalIds\":[{\"scheme\":\"ORCID\",\"value\":\"0000-0002-1825-0097\"}]}",
                        "affiliation {\"role\":\"FOUNDER\",\"title\":\"Founder\",\"since\":\"2011\"}"),
                rows.get(0));
        assertEquals(
                "affiliation {\"role\":\"OTHER\",\"title\":\"Head of Lunch\"}",
                rows.get(1).get(1));
        assertEquals(1, rows.get(2).size());
    }

    @Test
    void aListOfHubsMakesHubs() throws IOException {
        var file = file("""
                Incubator,Type,City,Opened,Status,Website
                Harbour Hub,incubator,Hamburg,2015,open,hub.example
                """);

        assertEquals(
                List.of(
                        "hub {\"names\":[{\"text\":\"Harbour Hub\",\"kind\":\"OFFICIAL\"}],\"kind\":\"INCUBATOR\","
                                + "\"openedOn\":\"2015\",\"status\":\"OPEN\",\"website\":\"https://hub.example\",\"city\":\"Hamburg\"}"),
                rows(file, suggestion(file).yaml()).get(0));
    }

    /** Each field alone, and all fields together, with and without constants. */
    @ParameterizedTest
    @EnumSource
    void everyChoiceGivesAMappingThatIsUnderstood(SuggestedType type) {
        var all = MappingSuggestion.fields(type).stream()
                .map(field -> new ChosenColumn(
                        "Size [m²]: \"" + field.hashCode() + "\" #", field, List.of("2011", "startup")))
                .toList();
        var constants = new HashMap<>(
                Map.of("kinds", "UNIVERSITY", "language", "zh-Hant", "country", "JP", "hub", "harbour-hub"));
        constants.keySet().retainAll(MappingChoices.constantFields(type));
        if (type == SuggestedType.HUB) {
            constants.put("kinds", "INCUBATOR");
        }
        for (var order : new String[] {null, "DAY_FIRST", "MONTH_FIRST"}) {
            for (var fixed : List.of(Map.<String, String>of(), constants)) {
                for (var column : all) {
                    Mappings.read(new MappingChoices(type, List.of(column), fixed, order).yaml());
                }
                var mapping = Mappings.read(new MappingChoices(type, all, fixed, order).yaml());
                assertTrue(mapping.columns("")
                        .containsAll(all.stream().map(ChosenColumn::column).toList()));
            }
        }
    }

    private static MappingSuggestion suggestion(SourceFile file) throws IOException {
        return MappingSuggestion.of(file, null);
    }

    /** The drafts of each row, with their types. */
    private static List<List<String>> rows(SourceFile file, String yaml) throws IOException {
        var mapping = Mappings.read(yaml);
        return ImportFiles.rows(file).stream()
                .map(row -> mapping.apply(row).drafts().stream()
                        .map(draft -> draft.type().text() + " " + draft.fields())
                        .toList())
                .toList();
    }

    private SourceFile file(String content) throws IOException {
        var path = Files.write(folder.resolve("x.csv"), content.getBytes(StandardCharsets.UTF_8));
        return new SourceFile(path, "x.csv", SourceOptions.detected(), ImportFiles.limits(Map.of()));
    }
}
