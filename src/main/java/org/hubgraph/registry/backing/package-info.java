/**
 * Backings: a fund, an organisation or a person supports a hub or an organisation. Funding rounds: an organisation
 * raises money from one or more backers. {@code backings} of these are resolved here, in {@link
 * org.hubgraph.registry.backing.BackingApi}.
 */
package org.hubgraph.registry.backing;
