/**
 * Filters, sort keys and facets that several nouns use. {@link org.hubgraph.registry.filter.FilterBudget} compiles the
 * parts of a filter into conditions and counts them against the limit.
 */
package org.hubgraph.registry.filter;
