/**
 * Partnerships: what one organisation is to another. {@code partnerships} are resolved here, in {@link
 * org.hubgraph.registry.partnership.PartnershipApi}.
 */
package org.hubgraph.registry.partnership;
