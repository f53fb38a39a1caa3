/**
 * Snapshots over HTTP, at {@code /exports/latest}. Start with {@link org.hubgraph.server.snapshot.SnapshotEndpoint}; {@link
 * org.hubgraph.server.snapshot.StoredSnapshots} makes and keeps the files (KeptSnapshot), TarArchive and TableFile make other forms of a
 * snapshot, and ByteRange is the part of a file that a client asks for.
 */
package org.hubgraph.server.snapshot;
