/**
 * Filters, orders and sort keys: the inputs by which clients choose and sort the rows of lists. The filters of nouns and
 * relations refer to each other, so that they are in one package, which depends on neither.
 * {@link org.hubgraph.registry.filter.HubFilter} is an example of a noun, {@link
 * org.hubgraph.registry.filter.TenancyFilter} of a relation. The package {@code condition} compiles them.
 */
package org.hubgraph.registry.filter;
