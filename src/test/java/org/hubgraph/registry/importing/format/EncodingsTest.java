package org.hubgraph.registry.importing.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class EncodingsTest {
    private static final String TEXT = "name,city\nStraßenlabor,Köln\n";
    private static final List<Charset> ORDERS = List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    @TempDir
    Path folder;

    @Test
    void utf16IsReadInEitherOrderWithAndWithoutItsMark() {
        for (Charset order : ORDERS) {
            for (String mark : List.of("", "\uFEFF")) {
                assertEquals(
                        "{\"name\":\"Straßenlabor\",\"city\":\"Köln\"}",
                        content((mark + TEXT).getBytes(order), StandardCharsets.UTF_16),
                        order + mark);
            }
        }
    }

    @Test
    void aByteOrderMarkDecidesWhateverTheSenderSays() {
        assertEquals(
                "{\"name\":\"Straßenlabor\",\"city\":\"Köln\"}",
                content(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    @Test
    void aFileInAnotherEncodingIsNotReadAsRowsWithNulCharacters() {
        for (Charset other : List.of(StandardCharsets.UTF_16LE, Charset.forName("UTF-32LE"))) {
            var fault = assertThrows(UnreadableFile.class, () -> content(TEXT.getBytes(other), null));

            assertEquals(ImportRule.ENCODING, fault.fault().rule());
        }
    }

    private String content(byte[] bytes, Charset said) {
        var file = ImportFiles.of(folder, "x.csv", bytes);
        var rows = ImportFiles.rows(new SourceFile(file.path(), file.name(), ImportFiles.encoded(said), file.limits()));
        assertEquals(1, rows.size());
        return rows.get(0).content().toString();
    }
}
