/**
 * Affiliations: a person has a role in an organisation, hub or fund. {@code people} of these and {@code affiliations} of a
 * person are resolved here, in {@link org.hubgraph.registry.affiliation.AffiliationApi}.
 */
package org.hubgraph.registry.affiliation;
