package org.hubgraph.registry.importing.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Rows that are written in the form of their file are the same when that file is read in the same way. */
class RowsWrittenAgainTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String CSV = "name;note\nKöln;\"a;\n\"\"b\"\"\"\nBär;\n";
    private static final String LISTS =
            "{\"x\":1,\"a\":{\"p\":[{\"n\":\"Köln\"},{\"n\":\"\\u4e2d\"}],\"q\":[{\"m\":2}]},"
                    + "\"b\":[{\"k\":[1]}],\"c\":{\"d\":{\"e\":[{\"f\":null}]}}}";

    @TempDir
    Path folder;

    static Stream<Arguments> files() {
        var all = Stream.<Arguments>builder();
        for (Charset encoding :
                List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, GB18030, StandardCharsets.UTF_16LE)) {
            for (String mark : encoding.name().startsWith("UTF") ? List.of("", "\uFEFF") : List.of("")) {
                all.add(Arguments.of("x.csv", mark + CSV, encoding, List.of()));
                all.add(Arguments.of("x.tsv", mark + CSV.replace(';', '\t'), encoding, List.of()));
                all.add(Arguments.of("x.jsonl", mark + "{\"n\":\"Köln\"}\n{\"n\":\"\\u4e2d\"}\n", encoding, List.of()));
                all.add(Arguments.of("x.json", mark + "[{\"n\":\"Köln\"},{\"n\":\"\\u4e2d\"}]", encoding, List.of()));
                all.add(Arguments.of("x.json", mark + "{\"items\":[{\"n\":\"Köln\"}]}", encoding, List.of()));
                all.add(Arguments.of("x.json", mark + LISTS, encoding, List.of("a.p")));
                all.add(Arguments.of("x.json", mark + LISTS, encoding, List.of("a.p", "a.q", "b", "c.d.e")));
                all.add(Arguments.of(
                        "x.geojson",
                        mark + "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
                                + "{\"n\":\"Köln\"},\"geometry\":null},{\"type\":\"Feature\",\"properties\":{}}]}",
                        encoding,
                        List.of()));
            }
        }
        return all.build();
    }

    @ParameterizedTest
    @MethodSource("files")
    void areReadAgain(String name, String text, Charset encoding, List<String> tables) throws IOException {
        var options = new SourceOptions(null, encoding, null, tables);
        var file = with(options, ImportFiles.of(folder, name, text.getBytes(encoding)));
        var rows = ImportFiles.rows(file);
        assertFalse(rows.isEmpty());

        byte[] written = written(file, rows);
        var again = ImportFiles.rows(with(options, ImportFiles.of(folder, "again-" + name, written)));

        assertEquals(
                rows.stream().map(row -> row.label() + row.content()).toList(),
                again.stream().map(row -> row.label() + row.content()).toList());
        if (name.equals("x.csv")) {
            assertArrayEquals(
                    text.replace("\n\"\"", "|")
                            .replace("\n", "\r\n")
                            .replace("|", "\n\"\"")
                            .getBytes(encoding),
                    written);
        }
    }

    private static byte[] written(SourceFile file, List<SourceRow> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var reader = file.rows();
                PrintStream out = file.writer(bytes)) {
            reader.next();
            String last = null;
            for (SourceRow row : rows) {
                out.print(last == null ? reader.head(row.table()) : reader.separator(last, row.table()));
                out.print(row.raw());
                last = row.table();
            }
            out.print(reader.tail(last));
        }
        return bytes.toByteArray();
    }

    private static SourceFile with(SourceOptions options, SourceFile file) {
        return new SourceFile(file.path(), file.name(), options, file.limits());
    }
}
