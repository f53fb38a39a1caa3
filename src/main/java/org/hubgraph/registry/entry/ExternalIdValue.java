package org.hubgraph.registry.entry;

/**
 * An external id without its issuer.
 *
 * @param value in the canonical form of the scheme
 */
public record ExternalIdValue(IdScheme scheme, String value) {}
