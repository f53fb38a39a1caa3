package org.hubgraph.registry.importing.run;

import java.util.Set;
import java.util.UUID;

/**
 * Fired in the transaction of an erasure that has removed rows that were kept until editors decide: rows that wait for
 * them are to be refused after its commit.
 *
 * @param runs the imports of the rows
 */
public record ErasedRows(Set<UUID> runs) {}
