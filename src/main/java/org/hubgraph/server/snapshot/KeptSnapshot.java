package org.hubgraph.server.snapshot;

import java.nio.file.Path;
import java.util.Set;

import org.hubgraph.registry.snapshot.SnapshotManifest;

/**
 * The files of one snapshot.
 *
 * @param before the version of the registry on the primary before it was made. That of the manifest may be later; it is
 *     another one if the snapshot was made on a standby
 * @param nanoTime when it was made, as a {@link System#nanoTime} value
 * @param complete the names of the files that are complete
 */
record KeptSnapshot(Path folder, String before, SnapshotManifest manifest, long nanoTime, Set<String> complete) {
    /** Whether it has all that the registry had at a version of the primary. */
    boolean isOf(String version) {
        return version.equals(before) || version.equals(manifest.registryVersion());
    }

    /** The entity tag of a file, without quotes. */
    String tag(String name) {
        return folder.getFileName() + "-" + manifest.registryVersion() + "-" + name;
    }
}
