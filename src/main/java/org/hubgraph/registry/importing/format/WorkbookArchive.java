package org.hubgraph.registry.importing.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;

/** Verifies that a workbook can be read with a bounded heap, before the library reads it. */
final class WorkbookArchive {
    private static final int BUFFERED_BYTES = 65_536;
    private static final int MOST_ENTRIES = 10_000;
    /** The texts of all cells are read into memory. */
    private static final long MOST_TEXT_BYTES = 100_000_000;
    /** Spreadsheets have at most 16,384 columns: the last is XFD. */
    private static final int MOST_COLUMN_LETTERS = 3;

    private WorkbookArchive() {}

    static void check(Path path, ImportLimits limits) throws IOException {
        try (var archive = new ZipFile(path.toFile())) {
            if (archive.size() > MOST_ENTRIES) {
                throw new UnreadableFile(
                        ImportRule.ARCHIVE_CONTENT, "the workbook has more than " + MOST_ENTRIES + " parts");
            }
            for (var entries = archive.entries(); entries.hasMoreElements(); ) {
                check(archive, entries.nextElement(), limits);
            }
        } catch (ZipException broken) {
            throw new UnreadableFile(ImportRule.ARCHIVE_CONTENT, "the workbook is damaged: " + broken.getMessage());
        }
    }

    private static void check(ZipFile archive, ZipEntry entry, ImportLimits limits) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
            return;
        }
        long size = 0;
        var letters = new ColumnLetters();
        try (InputStream content =
                new ExpansionLimit(archive.getInputStream(entry), limits, entry::getCompressedSize)) {
            byte[] buffer = new byte[BUFFERED_BYTES];
            for (int read = content.read(buffer, 0, buffer.length);
                    read >= 0;
                    read = content.read(buffer, 0, buffer.length)) {
                size += read;
                letters.follow(buffer, read);
            }
        }
        if (size > MOST_TEXT_BYTES && !name.contains("worksheets/")) {
            throw new UnreadableFile(
                    ImportRule.ARCHIVE_TOO_LARGE,
                    "the texts of the workbook have more than " + MOST_TEXT_BYTES + " bytes: save it as CSV");
        }
        if (name.contains("worksheets/") && letters.most > MOST_COLUMN_LETTERS) {
            throw new UnreadableFile(ImportRule.TOO_MANY_COLUMNS, "the workbook has a cell beyond the column XFD");
        }
    }

    /** Finds the longest name of a column in the attributes {@code r} of cells. */
    private static final class ColumnLetters {
        private static final byte[] ATTRIBUTE = {' ', 'r', '=', '"'};
        private int matched;
        private int count;
        private int most;

        void follow(byte[] buffer, int length) {
            for (int i = 0; i < length; i++) {
                byte next = buffer[i];
                if (matched == ATTRIBUTE.length && next >= 'A' && next <= 'Z') {
                    most = Math.max(most, ++count);
                } else if (matched < ATTRIBUTE.length && next == ATTRIBUTE[matched]) {
                    matched++;
                } else {
                    matched = next == ' ' ? 1 : 0;
                    count = 0;
                }
            }
        }
    }
}
