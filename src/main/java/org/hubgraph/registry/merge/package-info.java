/**
 * Merging of two entries that turned out to be the same, and undoing it. {@link org.hubgraph.registry.merge.EntryMerging}
 * runs the steps; each package whose rows refer to entries implements {@link org.hubgraph.registry.merge.Moving}.
 */
package org.hubgraph.registry.merge;
