package org.hubgraph.registry.importing.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

import org.hubgraph.limit.ImportLimits;

/** Files of {@code src/test/resources/import}, and others that a test writes. */
public final class ImportFiles {
    private static final Path FOLDER = Path.of("src/test/resources/import");

    private ImportFiles() {}

    /** The default limits, except for those given. */
    public static ImportLimits limits(Map<String, String> changed) {
        return new SmallRyeConfigBuilder()
                .withMapping(ImportLimits.class)
                .withSources(new PropertiesConfigSource(changed, "test", 1_000))
                .build()
                .getConfigMapping(ImportLimits.class);
    }

    public static SourceFile packaged(String name, SourceOptions options) {
        return new SourceFile(FOLDER.resolve(name), name, options, limits(Map.of()));
    }

    public static SourceFile packaged(String name) {
        return packaged(name, SourceOptions.detected());
    }

    public static SourceFile of(Path folder, String name, byte[] content) {
        try {
            var file = Files.write(folder.resolve(name), content);
            return new SourceFile(file, name, SourceOptions.detected(), limits(Map.of()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static SourceFile of(Path folder, String name, String content) {
        return of(folder, name, content.getBytes(StandardCharsets.UTF_8));
    }

    static SourceOptions encoded(Charset encoding) {
        return new SourceOptions(null, encoding, null, List.of());
    }

    public static List<SourceRow> rows(SourceFile file) {
        var rows = new ArrayList<SourceRow>();
        try (var reader = file.rows()) {
            for (var row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
            if (reader.next().isPresent()) {
                throw new AssertionError("A row behind the last one");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return rows;
    }
}
