/**
 * The registry as a reconciliation service: entries for names and properties of tables, as the Reconciliation Service
 * API 0.2 defines it. Start with {@link org.hubgraph.registry.reconciliation.ReconciliationMessages}.
 */
package org.hubgraph.registry.reconciliation;
