/**
 * Partnerships: the relationship of one organisation to another. {@code partnerships} are resolved here, in
 * {@link org.hubgraph.registry.partnership.PartnershipApi}.
 */
package org.hubgraph.registry.partnership;
