/**
 * The Reconciliation Service API at {@code /reconcile}. Start with {@link
 * org.hubgraph.server.reconciliation.ReconciliationEndpoint}; the messages are made in the registry.
 */
package org.hubgraph.server.reconciliation;
