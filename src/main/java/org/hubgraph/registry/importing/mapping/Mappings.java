package org.hubgraph.registry.importing.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Ready mappings, and those of other files. */
public final class Mappings {
    private static final List<String> NAMES = List.of(
            "ror",
            "popolo",
            "crunchbase-organisations",
            "crunchbase-investments",
            "crunchbase-acquisitions",
            "hubs",
            "tenants",
            "people");

    private Mappings() {}

    /** The names of the ready mappings. */
    public static List<String> names() {
        return NAMES;
    }

    /** A ready mapping; empty if there is none of the name. */
    public static Optional<Mapping> find(String name) {
        return NAMES.contains(name) ? Optional.of(read(text(name + ".yaml"))) : Optional.empty();
    }

    /** The YAML of a ready mapping, as a model for others; empty if there is none of the name. */
    public static Optional<String> findText(String name) {
        return NAMES.contains(name) ? Optional.of(text(name + ".yaml")) : Optional.empty();
    }

    /** A CSV file with the columns of a ready mapping and one row as an example; empty if it has none. */
    public static Optional<String> findTemplate(String name) {
        return List.of("hubs", "tenants", "people").contains(name)
                ? Optional.of(text(name + ".csv"))
                : Optional.empty();
    }

    /**
     * Reads a mapping.
     *
     * @param yaml at most 1,000,000 characters
     * @throws InvalidMapping with all its faults
     */
    public static Mapping read(String yaml) {
        return MappingReader.read(yaml);
    }

    private static String text(String file) {
        String path = "/mapping/" + file;
        try (InputStream stream = Mappings.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(path + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether a mapping can read a column of this name. */
    public static boolean canRead(String column) {
        return RecordReader.isPath(column);
    }
}
