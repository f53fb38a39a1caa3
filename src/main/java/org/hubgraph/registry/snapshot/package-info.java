/**
 * Snapshots: the whole registry as files, and a new registry from them. Start with {@link
 * org.hubgraph.registry.snapshot.Snapshots}, which writes one, and {@link
 * org.hubgraph.registry.snapshot.SnapshotRestoring}, which reads one.
 *
 * <ul>
 *   <li>Content: SnapshotTable (what is in a snapshot), SnapshotColumns, SnapshotColumn and ColumnKind (values of a column as JSON),
 *       SnapshotManifest and SnapshotFile (what a snapshot says about itself)
 *   <li>Writing: Snapshots, TableWriter, HashedOutput
 *   <li>Reading: SnapshotArchive (the files, with their digests), PackedTar (those of a tar archive), BoundedLines,
 *       SnapshotRestoring, TableReader, UnfitSnapshot
 * </ul>
 */
package org.hubgraph.registry.snapshot;
