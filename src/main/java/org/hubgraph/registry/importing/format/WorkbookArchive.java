package org.hubgraph.registry.importing.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;
import org.hubgraph.value.DisplayText;

/**
 * Verifies that a workbook can be read with a bounded heap, before the library reads it. The library finds sheets, texts
 * and styles by what other parts say of them, so the name of a part tells nothing: every part is verified.
 */
final class WorkbookArchive {
    private static final int BUFFERED_BYTES = 65_536;
    /** The texts of all cells, styles and lists of parts are read into memory. */
    private static final long MOST_BYTES = 100_000_000;
    /** What tells the encoding of XML. */
    private static final int MARK_BYTES = 4;

    private WorkbookArchive() {}

    static void check(Path path, ImportLimits limits) throws IOException {
        ZipDirectory.check(path);
        try (var archive = new ZipFile(path.toFile())) {
            var names = new HashSet<String>();
            for (var entries = archive.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                // The library may read the other one.
                if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                    throw new UnreadableFile(
                            ImportRule.ARCHIVE_CONTENT,
                            "the workbook has the part " + DisplayText.of(entry.getName()) + " twice");
                }
                check(archive, entry, limits);
            }
        } catch (ZipException broken) {
            throw new UnreadableFile(ImportRule.ARCHIVE_CONTENT, "the workbook is damaged: " + broken.getMessage());
        }
    }

    private static void check(ZipFile archive, ZipEntry entry, ImportLimits limits) throws IOException {
        long size = 0;
        var scan = new WorkbookScan(limits);
        try (InputStream content =
                new ExpansionLimit(archive.getInputStream(entry), limits, entry::getCompressedSize)) {
            byte[] mark = content.readNBytes(MARK_BYTES);
            if (isWide(mark)) {
                throw new UnreadableFile(
                        ImportRule.SYNTAX,
                        "the part " + DisplayText.of(entry.getName()) + " of the workbook is not in UTF-8");
            }
            scan.follow(mark, mark.length);
            byte[] buffer = new byte[BUFFERED_BYTES];
            for (int read = content.read(buffer, 0, buffer.length);
                    read >= 0;
                    read = content.read(buffer, 0, buffer.length)) {
                size += read;
                scan.follow(buffer, read);
            }
        }
        // Of a sheet, the reader holds one row.
        boolean sheet = entry.getName().toLowerCase(Locale.ROOT).contains("worksheets/");
        if (scan.isXml() && (sheet ? scan.listedBytes() : size) > MOST_BYTES) {
            throw new UnreadableFile(
                    ImportRule.ARCHIVE_TOO_LARGE,
                    "the texts of the workbook have more than " + MOST_BYTES + " bytes: save it as CSV");
        }
    }

    /** Whether XML begins in UTF-16 or UTF-32: with its byte order mark, or with zeros around its first character. */
    private static boolean isWide(byte[] mark) {
        String all = new String(mark, StandardCharsets.ISO_8859_1);
        String found = all.replace("\0", "");
        boolean zeros = !found.isEmpty() && found.length() < all.length();
        return found.startsWith("\u00FE\u00FF")
                || found.startsWith("\u00FF\u00FE")
                || zeros && "< \t\r\n".indexOf(found.charAt(0)) >= 0;
    }
}
