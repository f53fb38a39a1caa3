/**
 * Merges of two entries that describe the same object, and the undoing of merges.
 * {@link org.hubgraph.registry.merge.EntryMerging} runs the steps; each package whose rows refer to entries implements
 * {@link org.hubgraph.registry.merge.Moving}.
 */
package org.hubgraph.registry.merge;
