package org.hubgraph.registry.snapshot;

import java.time.Instant;
import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What a snapshot says about itself: its file {@code manifest.json}.
 *
 * @param format the name and version of this format
 * @param schemaVersion the latest migration of the database that it was made from
 * @param registryVersion the version of the registry that it has
 * @param instant of the last change that it has; null if nothing was ever changed
 * @param changesCursor changes after it are not in the snapshot: see {@code changes(after)}
 */
@RegisterForReflection
public record SnapshotManifest(
        String format,
        int schemaVersion,
        String registryVersion,
        String instant,
        String changesCursor,
        List<SnapshotFile> files) {
    public static final String FORMAT = "hubgraph-snapshot-1";
    public static final String NAME = "manifest.json";

    static SnapshotManifest of(
            int schemaVersion, String registryVersion, Instant instant, String cursor, List<SnapshotFile> files) {
        return new SnapshotManifest(
                FORMAT, schemaVersion, registryVersion, instant == null ? null : instant.toString(), cursor, files);
    }

    /** All rows of all files. */
    long rows() {
        return files.stream().mapToLong(SnapshotFile::rows).sum();
    }
}
