/**
 * Compiles filters into conditions in HQL, and counts their parts against the limits ({@link
 * org.hubgraph.registry.condition.FilterBudget}). A condition names entities of other packages only in HQL, to test
 * whether rows exist; the package of a relation reads its rows.
 */
package org.hubgraph.registry.condition;
