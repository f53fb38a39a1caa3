package org.hubgraph.registry.snapshot;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A file of a snapshot.
 *
 * @param name the name in the archive, such as {@code hubs.jsonl}
 * @param rows the number of lines
 * @param sha256 of the content, in hexadecimal
 * @param fields the members of each line, in their order
 */
@RegisterForReflection
public record SnapshotFile(String name, long rows, String sha256, List<String> fields) {}
