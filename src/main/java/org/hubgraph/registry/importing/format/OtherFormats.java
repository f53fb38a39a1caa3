package org.hubgraph.registry.importing.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;

/** Recognises files that people take for data files, so that the fault says what they are. */
final class OtherFormats {
    private static final int ANY = -1;

    private static final List<Signature> SIGNATURES = List.of(
            new Signature(
                    "a workbook of an older Excel (.xls), or one with a password; save it as .xlsx without a password",
                    0xD0,
                    0xCF,
                    0x11,
                    0xE0,
                    0xA1,
                    0xB1,
                    0x1A,
                    0xE1),
            new Signature("a PDF document", '%', 'P', 'D', 'F', '-'),
            new Signature("an image", 0x89, 'P', 'N', 'G'),
            new Signature("an image", 0xFF, 0xD8, 0xFF),
            new Signature("an image", 'G', 'I', 'F', '8', ANY, 'a'),
            new Signature("a database of SQLite", 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f'),
            new Signature("a file of Parquet", 'P', 'A', 'R', '1', 0x15),
            new Signature("an archive of 7-Zip; use ZIP or gzip", '7', 'z', 0xBC, 0xAF),
            new Signature("an archive of RAR; use ZIP or gzip", 'R', 'a', 'r', '!', 0x1A),
            new Signature("compressed by bzip2; use ZIP or gzip", 'B', 'Z', 'h', ANY, '1', 'A', 'Y'),
            new Signature("compressed by xz; use ZIP or gzip", 0xFD, '7', 'z', 'X', 'Z'),
            new Signature("compressed by Zstandard; use ZIP or gzip", 0x28, 0xB5, 0x2F, 0xFD));

    private static final Pattern MARKUP =
            Pattern.compile("\\s*<(?:\\?xml|!doctype|html|head|body|table)\\b.*", Pattern.DOTALL);

    private OtherFormats() {}

    /** The bytes that files of a format begin with. */
    private record Signature(String format, int... bytes) {
        boolean begins(byte[] start) {
            for (int i = 0; i < bytes.length; i++) {
                if (i >= start.length || bytes[i] != ANY && bytes[i] != (start[i] & 0xFF)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * @param start the beginning of a file
     * @throws UnreadableFile if the file is of another format
     */
    static void refuse(byte[] start) {
        SIGNATURES.stream().filter(one -> one.begins(start)).findFirst().ifPresent(one -> {
            throw unreadable(one.format());
        });
    }

    /**
     * @param sample the beginning of a text
     * @throws UnreadableFile if it is HTML or XML
     */
    static void refuseMarkup(String sample) {
        if (MARKUP.matcher(sample.toLowerCase(Locale.ROOT)).matches()) {
            throw unreadable("HTML or XML");
        }
    }

    /** @throws UnreadableFile if an archive is a document */
    static void refuse(ZipFile archive) {
        document(archive).ifPresent(format -> {
            throw unreadable(format);
        });
    }

    private static Optional<String> document(ZipFile archive) {
        if (archive.getEntry("mimetype") != null && archive.getEntry("content.xml") != null) {
            return Optional.of("a document of OpenDocument, such as .ods; save it as .xlsx");
        }
        if (archive.getEntry("xl/workbook.bin") != null) {
            return Optional.of("a binary workbook (.xlsb); save it as .xlsx");
        }
        return archive.getEntry("[Content_Types].xml") == null
                ? Optional.empty()
                : Optional.of("a document of Office Open XML other than a workbook");
    }

    private static UnreadableFile unreadable(String format) {
        return new UnreadableFile(ImportRule.FORMAT_UNKNOWN, "the file is " + format);
    }
}
