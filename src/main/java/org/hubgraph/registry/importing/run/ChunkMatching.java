package org.hubgraph.registry.importing.run;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.database.dialect.Dialect;
import org.hubgraph.registry.importing.mapping.Draft;
import org.hubgraph.registry.matching.FrequentWords;
import org.hubgraph.registry.matching.Matching;

/** Looks for the entries of the rows of a chunk, all at once. */
@ApplicationScoped
class ChunkMatching {
    private final Matching matching;
    private final EntityManager entities;
    private final Dialect dialect;

    ChunkMatching(Matching matching, EntityManager entities, Dialect dialect) {
        this.matching = matching;
        this.entities = entities;
        this.dialect = dialect;
    }

    /** The objects that rows describe, in their order; those of refused rows left out. */
    static List<Draft> drafts(List<RowImport.Mapped> rows) {
        return rows.stream()
                .filter(row -> !row.result().isRefused())
                .flatMap(row -> row.result().drafts().stream())
                .toList();
    }

    /**
     * Has the transaction read by indexes only.
     *
     * @param number counts the transactions of an import that do so, from 1: at the first, second, fourth, eighth … one,
     *     tables have grown so much that statements are planned again
     */
    void plan(int number) {
        dialect.indexesOnly(Integer.bitCount(number) == 1)
                .forEach(statement -> entities.createNativeQuery(statement).executeUpdate());
    }

    /** @param keys have been read */
    ChunkMatches matches(List<Draft> drafts, ImportedKeys keys) {
        return ChunkMatches.of(drafts, keys, matching, ChunkMatches.NONE, new FrequentWords());
    }

    /**
     * As a transaction that only reads.
     *
     * @param keys of the transaction
     * @param number as in {@link #plan}
     * @param before as in {@link ChunkMatches#of}
     * @param frequent of the whole import
     */
    ChunkMatches matches(
            List<RowImport.Mapped> rows, ImportedKeys keys, int number, ChunkMatches before, FrequentWords frequent) {
        plan(number);
        var drafts = drafts(rows);
        keys.read(drafts);
        return ChunkMatches.of(drafts, keys, matching, before, frequent);
    }
}
