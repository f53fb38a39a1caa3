package org.hubgraph.registry.importing.format;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JsonRowsTest {
    @TempDir
    Path folder;

    @Test
    void readsAListOfObjects() {
        var rows = rows("x.json", "[{\"a\":1},\n{\"b\":[true,null,1.50]}, 3]");

        assertEquals("{\"a\":1}", rows.get(0).content().toString());
        assertEquals("{\"b\":[true,null,1.50]}", rows.get(1).raw());
        assertFalse(rows.get(2).isReadable());
    }

    @Test
    void readsTheOnlyListOfAnObject() {
        assertEquals(
                List.of("{\"a\":1}", "{\"a\":2}"),
                rows("x.json", "{\"total\":2,\"items\":[{\"a\":1},{\"a\":2}],\"x\":{\"y\":[1]}}").stream()
                        .map(SourceRow::raw)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"meta\":{\"links\":[{\"rel\":[\"self\"]}]},\"items\":[{\"a\":1}]}",
                "{\"meta\":{\"bbox\":[[1,2],[{\"b\":3}]]},\"items\":[{\"a\":1}]}"
            })
    void aListInsideAnotherOneIsNoFieldOfTheFile(String content) {
        assertEquals(
                List.of("{\"a\":1}"),
                rows("x.json", content).stream().map(SourceRow::raw).toList());
    }

    @Test
    void refusesAFieldThatARowHasTwice() {
        assertEquals(
                ImportRule.SYNTAX,
                unreadable(ImportFiles.of(folder, "x.json", "[{\"a\":1,\"b\":{\"c\":1,\"c\":2}}]"))
                        .fault()
                        .rule());
    }

    @Test
    void recognisesAFileWithManyBlankLines() {
        assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThrows(UnreadableFile.class, () -> rows("x.json", "{}" + "\n".repeat(30_000) + "x")));
    }

    @Test
    void readsSeveralListsAtTheirPaths() {
        var options = new SourceOptions(null, null, null, List.of("persons", "memberships"));

        var rows = ImportFiles.rows(ImportFiles.packaged("popolo.json", options));

        assertEquals(
                List.of("persons 1", "persons 2", "memberships 1", "memberships 2", "memberships 3"),
                rows.stream().map(SourceRow::label).toList());
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L),
                rows.stream().map(SourceRow::ordinal).toList());
    }

    @Test
    void refusesAFileWithoutTheList() {
        var options = new SourceOptions(null, null, null, List.of("data.items"));
        var fault = unreadable(ImportFiles.packaged("popolo.json", options));

        assertEquals(ImportRule.COLUMN_MISSING, fault.fault().rule());
        var file = ImportFiles.of(folder, "x.json", "{\"data\":{\"items\":[]}}");
        assertEquals(List.of(), ImportFiles.rows(new SourceFile(file.path(), file.name(), options, file.limits())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\":1}", "{}", "5", "null", "\"x\"", "{\"a\":{\"b\":[{\"c\":1}]}}", "{\"name\":\"one\"}\n"})
    void refusesAFileThatIsNoList(String content) {
        assertEquals(
                ImportRule.FORMAT_UNKNOWN,
                unreadable(ImportFiles.of(folder, "x.json", content)).fault().rule());
    }

    @Test
    void faultsOfSyntaxNameNoSettingOfTheParser() {
        var fault =
                unreadable(ImportFiles.of(folder, "x.json", "[{\"a\":NaN}]")).fault();

        assertEquals(ImportRule.SYNTAX, fault.rule());
        assertEquals("line 1, column 10: Non-standard token 'NaN'", fault.message());
    }

    @Test
    void distinguishesAnEmptyFileFromAnEmptyList() {
        assertEquals(
                ImportRule.FILE_EMPTY,
                unreadable(ImportFiles.of(folder, "x.json", " \n")).fault().rule());
        assertEquals(List.of(), rows("x.json", "[]"));
        assertEquals(List.of(), rows("x.json", "{\"items\":[]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999999", "-2.5E+0001000", "1e-99999"})
    void leavesANumberWithATooLargeExponentAsATextOfItsRow(String number) {
        var rows = rows("x.json", "[{\"a\":" + number + "},{\"a\":1.5e3}]");

        assertEquals("{\"a\":\"" + number + "\"}", rows.get(0).content().toString());
        assertTrue(rows.get(1).content().get("a").isNumber());
    }

    @Test
    void namesThePositionOfASyntaxError() {
        var fault = unreadable(ImportFiles.of(folder, "x.json", "[{\"a\":1},\n{\"a\" 2}]"));

        assertEquals(ImportRule.SYNTAX, fault.fault().rule());
        assertEquals(2, fault.row());
        assertTrue(fault.getMessage().startsWith("line 2, column 6: "), fault.getMessage());
    }

    @Test
    void refusesOnlyTheLineThatIsNotAnObject() {
        var rows = ImportFiles.rows(ImportFiles.packaged("tenants.jsonl"));

        assertEquals(
                List.of(true, false, true),
                rows.stream().map(SourceRow::isReadable).toList());
        var fault = rows.get(1).faults().get(0);
        assertEquals(ImportRule.SYNTAX, fault.rule());
        assertTrue(fault.message().startsWith("line 2, column "), fault.message());
        assertTrue(rows.get(1).raw().startsWith("{\"record_id\":\"j-2\""));
    }

    @Test
    void recognisesJsonLinesByTheirContent() {
        assertEquals(2, rows("x", "{\"a\":1}\n{\"a\":2}\n").size());
    }

    @Test
    void readsPointsOfGeoJson() {
        var rows = rows(
                "x.json",
                "{\"type\": \"FeatureCollection\", \"features\": [{\"type\":\"Feature\",\"id\":7,\"properties\":"
                        + "{\"name\":\"Pier\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[9.99,53.55]}},"
                        + "{\"type\":\"Feature\",\"properties\":null,\"geometry\":null},"
                        + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[9.99]}},"
                        + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[]}},"
                        + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,1]]]}}]}");

        assertEquals(
                "{\"name\":\"Pier\",\"id\":7,\"longitude\":9.99,\"latitude\":53.55}",
                rows.get(0).content().toString());
        assertEquals("{}", rows.get(1).content().toString());
        assertEquals("{\"longitude\":9.99}", rows.get(2).content().toString());
        assertEquals("{}", rows.get(3).content().toString());
        assertEquals("{\"geometry\":\"Polygon\"}", rows.get(4).content().toString());
    }

    @Test
    void limitsObjectsAndNesting() {
        var large = "[" + "{\"a\":[" + "1,".repeat(60_000) + "1]}]";
        var file = ImportFiles.of(folder, "x.json", large);
        var limits = ImportFiles.limits(Map.of("hubgraph.import.row-characters", "100000"));

        assertEquals(
                ImportRule.ROW_TOO_LONG,
                unreadable(new SourceFile(file.path(), file.name(), file.options(), limits))
                        .fault()
                        .rule());
        assertEquals(
                ImportRule.NESTED_TOO_DEEP,
                unreadable(ImportFiles.of(folder, "y.json", "[".repeat(10_000)))
                        .fault()
                        .rule());
        var line = ImportFiles.of(folder, "z.jsonl", "{\"a\":\"" + "x".repeat(200_000) + "\"}\n{\"a\":\"b\"}\n");
        var rows = ImportFiles.rows(new SourceFile(line.path(), line.name(), line.options(), limits));
        assertEquals(ImportRule.ROW_TOO_LONG, rows.get(0).faults().get(0).rule());
        assertTrue(rows.get(1).isReadable());
    }

    @Test
    void findsNulCharactersAtTheirPath() {
        var row = rows("x.json", "[{\"a\":{\"b\":[\"x\\u0000\"]}}]").get(0);

        assertEquals("a.b[0]", row.faults().get(0).column());
    }

    @Test
    void reportsTheFirstFaultsOfARow() {
        var row = rows("x.json", "[{\"a\":[" + "\"\\u0000\",".repeat(2_000) + "{\"b\":\"\\u0000\"}]}]")
                .get(0);

        assertEquals(50, row.faults().size());
        assertEquals("a[49]", row.faults().get(49).column());
    }

    private List<SourceRow> rows(String name, String content) {
        return ImportFiles.rows(ImportFiles.of(folder, name, content));
    }

    private static UnreadableFile unreadable(SourceFile file) {
        return assertThrows(UnreadableFile.class, () -> ImportFiles.rows(file));
    }
}
