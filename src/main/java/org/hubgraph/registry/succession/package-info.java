/**
 * Successions: which hub, organisation or fund took the place of another of its type. {@code successors} and
 * {@code predecessors} are resolved here, in {@link org.hubgraph.registry.succession.SuccessionApi}.
 */
package org.hubgraph.registry.succession;
