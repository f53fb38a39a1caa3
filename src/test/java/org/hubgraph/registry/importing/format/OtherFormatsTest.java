package org.hubgraph.registry.importing.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OtherFormatsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "D0CF11E0A1B11AE10000, x.xls, older Excel",
        "D0CF11E0A1B11AE10000, x.xlsx, password",
        "255044462D312E340A25E2E3CFD3, x.csv, PDF",
        "89504E470D0A1A0A, x.csv, image",
        "425A68393141592653, x.csv, bzip2",
        "FD377A585A00, x.csv.xz, xz",
        "28B52FFD00, x.csv, Zstandard"
    })
    void theFaultNamesTheFormat(String bytes, String name, String format) {
        refused(HexFormat.of().parseHex(bytes), name, format);
    }

    @Test
    void markupIsNoSpreadsheet() {
        for (String text :
                List.of("<html><body>Not found</body></html>", "\n<!DOCTYPE html>\n", "<?xml version='1.0'?>")) {
            refused(text.getBytes(StandardCharsets.UTF_8), "x.csv", "HTML or XML");
        }
        assertEquals(
                1,
                ImportFiles.rows(ImportFiles.of(folder, "y.csv", "<name>,city\none,Bonn\n"))
                        .size());
    }

    @Test
    void documentsInArchivesAreNamed() throws IOException {
        refused(zip("mimetype", "content.xml", "styles.xml"), "x.ods", "OpenDocument");
        refused(zip("[Content_Types].xml", "word/document.xml"), "x.docx", "other than a workbook");
        refused(zip("[Content_Types].xml", "xl/workbook.bin"), "x.xlsb", "binary workbook");
    }

    private void refused(byte[] content, String name, String format) {
        var file = ImportFiles.of(folder, name, content);
        var fault =
                assertThrows(UnreadableFile.class, () -> ImportFiles.rows(file)).fault();

        assertEquals(ImportRule.FORMAT_UNKNOWN, fault.rule());
        assertTrue(fault.message().contains(format), fault::message);
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('x');
            }
        }
        return bytes.toByteArray();
    }
}
