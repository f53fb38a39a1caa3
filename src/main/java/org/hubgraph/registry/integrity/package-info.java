/**
 * Checks that every reference in the registry leads to an existing row, and repairs those that do not. {@link
 * org.hubgraph.database.reference} prevents such faults; registries written by older versions may have some.
 */
package org.hubgraph.registry.integrity;
