package org.hubgraph.registry.importing.format;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;

/**
 * The decompressed content of a file.
 *
 * @param name of the file inside the archive; of the file itself if it is not compressed
 * @param workbook whether the file is a spreadsheet of Office Open XML, which is a ZIP archive of its own kind. There is
 *     no stream then.
 */
record SourceContent(String name, boolean workbook, InputStream stream) {
    private static final int BUFFERED_BYTES = 65_536;
    private static final List<String> ENDINGS =
            List.of(".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson", ".geojson");

    static SourceContent open(Path path, String name, SourceOptions options, ImportLimits limits) throws IOException {
        byte[] magic;
        try (var start = Files.newInputStream(path)) {
            magic = start.readNBytes(4);
        }
        if (isZip(magic)) {
            return zip(path, options, limits, name);
        }
        if (isGzip(magic)) {
            return new SourceContent(name.replaceFirst("(?i)\\.gz$", ""), false, gzip(path, limits));
        }
        var plain = Files.newInputStream(path);
        return new SourceContent(name, false, buffered(new ExpansionLimit(plain, limits, () -> Long.MAX_VALUE)));
    }

    /** Whether decompressed content is an archive itself. */
    static boolean isArchive(byte[] start) {
        return isZip(start) || start.length >= 4 && isGzip(start);
    }

    /** The archive begins with a file, or it is empty and begins with its end. */
    private static boolean isZip(byte[] start) {
        return start.length >= 4
                && start[0] == 'P'
                && start[1] == 'K'
                && (start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6);
    }

    private static boolean isGzip(byte[] start) {
        return start.length >= 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B;
    }

    private static InputStream gzip(Path path, ImportLimits limits) throws IOException {
        var compressed = new CountedInput(Files.newInputStream(path));
        try {
            return buffered(
                    new ExpansionLimit(new GZIPInputStream(compressed, BUFFERED_BYTES), limits, compressed::count));
        } catch (IOException broken) {
            compressed.close();
            throw broken(broken);
        }
    }

    private static SourceContent zip(Path path, SourceOptions options, ImportLimits limits, String name)
            throws IOException {
        ZipDirectory.check(path);
        ZipFile archive;
        try {
            archive = new ZipFile(path.toFile());
        } catch (ZipException broken) {
            throw broken(broken);
        }
        try {
            if (archive.getEntry("[Content_Types].xml") != null && archive.getEntry("xl/workbook.xml") != null) {
                archive.close();
                return new SourceContent(name, true, null);
            }
            OtherFormats.refuse(archive);
            var entry = only(archive, options);
            var stream = new FilterInputStream(archive.getInputStream(entry)) {
                @Override
                public void close() throws IOException {
                    archive.close();
                }
            };
            return new SourceContent(
                    entry.getName(), false, buffered(new ExpansionLimit(stream, limits, entry::getCompressedSize)));
        } catch (ZipException broken) {
            // Such as one that is compressed by another method than Deflate.
            archive.close();
            throw broken(broken);
        } catch (IOException | RuntimeException failed) {
            archive.close();
            throw failed;
        }
    }

    /** The one data file of the archive; of several, the one that the options name. */
    private static ZipEntry only(ZipFile archive, SourceOptions options) {
        List<ZipEntry> data = archive.stream()
                .filter(entry -> !entry.isDirectory() && isData(fileName(entry), options.format()))
                .collect(Collectors.toList());
        var found = options.archived().stream()
                .map(name -> data.stream()
                        .filter(entry -> isNamed(fileName(entry), name))
                        .toList())
                .filter(named -> !named.isEmpty())
                .findFirst()
                .orElse(data);
        if (found.size() != 1) {
            throw new UnreadableFile(
                    ImportRule.ARCHIVE_CONTENT,
                    found.isEmpty() ? "the archive has no data file" : "the archive has several data files");
        }
        return found.get(0);
    }

    /** In lower case. */
    private static String fileName(ZipEntry entry) {
        String path = entry.getName();
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /** @param pattern a name, in which one {@code *} may stand for any characters */
    private static boolean isNamed(String name, String pattern) {
        String lower = pattern.toLowerCase(Locale.ROOT);
        int any = lower.indexOf('*');
        return any < 0
                ? name.equals(lower)
                : name.length() >= lower.length() - 1
                        && name.startsWith(lower.substring(0, any))
                        && name.endsWith(lower.substring(any + 1));
    }

    private static boolean isData(String name, SourceFormat asked) {
        boolean data = !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith);
        return data
                && (asked == null
                        || SourceFormats.named(name).map(asked::equals).orElse(true));
    }

    private static InputStream buffered(InputStream input) {
        return new BufferedInputStream(input, BUFFERED_BYTES);
    }

    private static UnreadableFile broken(IOException broken) {
        return new UnreadableFile(ImportRule.ARCHIVE_CONTENT, "the archive is damaged: " + broken.getMessage());
    }
}
