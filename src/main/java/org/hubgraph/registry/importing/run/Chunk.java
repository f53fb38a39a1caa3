package org.hubgraph.registry.importing.run;

/**
 * What is known during a transaction that imports rows.
 *
 * @param matches found for its rows in advance; those that are not there are found one by one
 */
record Chunk(ImportedKeys keys, ChunkReferences references, ChunkObjects objects, ChunkMatches matches) {
    static Chunk of(ImportedKeys keys) {
        return new Chunk(keys, new ChunkReferences(), new ChunkObjects(), ChunkMatches.NONE);
    }
}
