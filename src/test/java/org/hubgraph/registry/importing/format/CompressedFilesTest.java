package org.hubgraph.registry.importing.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;
import org.hubgraph.registry.importing.mapping.Mappings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CompressedFilesTest {
    private static final int MEGABYTE = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void readsGzip() throws IOException {
        var file = ImportFiles.of(folder, "x.jsonl.gz", gzip("{\"a\":1}\n".getBytes(StandardCharsets.UTF_8)));

        assertEquals("{\"a\":1}", ImportFiles.rows(file).get(0).raw());
    }

    @Test
    void readsTheDataFileOfAZipArchive() throws IOException {
        var file = ImportFiles.of(
                folder, "x.zip", zip(Map.of("readme.md", "Read me", "data/x.csv", "a\n1\n", "data/.x.csv", "b\n")));

        assertEquals("{\"a\":\"1\"}", ImportFiles.rows(file).get(0).content().toString());
    }

    @Test
    void refusesAnArchiveOfSeveralDataFilesUnlessTheFormatDecides() throws IOException {
        var file = ImportFiles.of(folder, "x.zip", zip(Map.of("x.csv", "a\n1\n", "x.json", "[{\"b\":2}]")));
        var json = file.options().with(SourceFormat.JSON, null);

        assertEquals(ImportRule.ARCHIVE_CONTENT, rule(file));
        assertEquals("{\"b\":2}", ImportFiles.rows(with(json, file)).get(0).raw());
    }

    @Test
    void readsTheDataFileThatTheMappingNames() throws IOException {
        var options = Mappings.find("ror").orElseThrow().options();
        var both = Map.of(
                "v1.50-ror-data.json", "[{\"schema\":1}]",
                "v1.50-ror-data.csv", "schema\n1\n",
                "v1.50-ror-data_schema_v2.csv", "schema\n2\n",
                "v1.50-ror-data_schema_v2.json", "[{\"schema\":2}]");
        var later = Map.of("v2.0-ror-data.json", "[{\"schema\":2}]", "v2.0-ror-data.csv", "schema\n2\n");
        var several = Map.of("a.json", "[]", "b.json", "[]");

        for (var files : List.of(both, later, Map.of("sample.jsonl", "{\"schema\":2}\n"))) {
            var file = ImportFiles.of(folder, "x.zip", zip(files));
            assertEquals(
                    "{\"schema\":2}",
                    ImportFiles.rows(with(options, file)).get(0).raw());
        }
        assertEquals(ImportRule.ARCHIVE_CONTENT, rule(with(options, ImportFiles.of(folder, "x.zip", zip(several)))));
    }

    private static SourceFile with(SourceOptions options, SourceFile file) {
        return new SourceFile(file.path(), file.name(), options, file.limits());
    }

    @Test
    void refusesAnEmptyArchiveAndAnArchiveInAnArchive() throws IOException {
        byte[] inner = zip(Map.of("x.csv", "a\n1\n"));

        assertEquals(ImportRule.ARCHIVE_CONTENT, rule(ImportFiles.of(folder, "x.csv", zip(Map.of()))));
        assertEquals(ImportRule.ARCHIVE_CONTENT, rule(ImportFiles.of(folder, "x.zip.gz", gzip(inner))));
        assertEquals(ImportRule.ARCHIVE_CONTENT, rule(ImportFiles.of(folder, "x.csv.gz", gzip(gzip(inner)))));
    }

    @Test
    void endsArchivesThatGrowTooLarge() throws IOException {
        byte[] blank = "\n".repeat(30 * MEGABYTE).getBytes(StandardCharsets.UTF_8);
        assertEquals(ImportRule.ARCHIVE_TOO_LARGE, rule(ImportFiles.of(folder, "x.csv.gz", gzip(blank))));
        assertEquals(
                ImportRule.ARCHIVE_TOO_LARGE,
                rule(ImportFiles.of(
                        folder, "x.zip", zip(Map.of("x.jsonl", "\n".repeat(30 * MEGABYTE) + "{\"a\":1}\n")))));
        var file = ImportFiles.of(folder, "y.jsonl", "{\"a\":1}\n".repeat(200_000));
        var limits = ImportFiles.limits(Map.of("hubgraph.import.file-megabytes", "1"));
        assertEquals(ImportRule.FILE_TOO_LARGE, rule(new SourceFile(file.path(), file.name(), file.options(), limits)));
    }

    @Test
    void refusesDamagedArchives() throws IOException {
        byte[] whole = gzip("a,b\n1,2\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);

        assertEquals(ImportRule.ARCHIVE_CONTENT, rule(ImportFiles.of(folder, "x.csv.gz", half)));
        assertEquals(
                ImportRule.ARCHIVE_CONTENT, rule(ImportFiles.of(folder, "x.zip", new byte[] {'P', 'K', 3, 4, 0, 0})));
    }

    /** Libraries read it into memory as a whole. */
    @Test
    void refusesAnArchiveWithALongListOfEntries() throws IOException {
        byte[] one = zip(Map.of("x.csv", "a\n1\n"));
        byte[] many = one.clone();
        // The last record of an archive without a comment has the number of entries and the bytes of their list.
        int end = many.length - 22;
        ByteBuffer.wrap(many).order(ByteOrder.LITTLE_ENDIAN).putInt(end + 12, 900_000_000);
        assertEquals(ImportRule.ARCHIVE_CONTENT, rule(ImportFiles.of(folder, "x.zip", many)));

        var files = new LinkedHashMap<String, String>();
        for (int i = 0; i < 10_001; i++) {
            files.put(i + ".png", "");
        }
        files.put("x.csv", "a\n1\n");
        assertEquals(ImportRule.ARCHIVE_CONTENT, rule(ImportFiles.of(folder, "y.zip", zip(files))));
    }

    /** As the Windows Explorer compresses large files. */
    @Test
    void namesACompressionThatItCannotRead() throws IOException {
        byte[] deflate64 = zip(Map.of("x.csv", "a\n1\n"));
        int central = deflate64.length - 22 - 46 - "x.csv".length();
        deflate64[8] = 9;
        deflate64[central + 10] = 9;

        assertEquals(ImportRule.ARCHIVE_CONTENT, rule(ImportFiles.of(folder, "x.zip", deflate64)));
    }

    private static ImportRule rule(SourceFile file) {
        return assertThrows(UnreadableFile.class, () -> ImportFiles.rows(file))
                .fault()
                .rule();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
