package org.hubgraph.registry.matching;

import java.util.EnumSet;
import java.util.Set;

import org.hubgraph.registry.entry.ExternalId;
import org.hubgraph.registry.entry.IdScheme;

/**
 * An id that another registry gave to an entry.
 *
 * @param issuer the search key of the name of the scheme, or of the register of a company number, as
 *     {@link ExternalId#issuerKey}; empty for other schemes
 * @param value in the canonical form of the scheme
 */
public record DescribedId(IdScheme scheme, String issuer, String value) {
    /** Schemes whose ids several entries may share, or of which an entry may have several that are unrelated. */
    private static final Set<IdScheme> SHARED = EnumSet.of(IdScheme.GEONAMES, IdScheme.WEBSITE);

    public static DescribedId of(ExternalId id) {
        return new DescribedId(id.scheme, id.issuerKey, id.value);
    }

    /** Whether two entries with different ids of this scheme and issuer are different entries. */
    boolean identifies() {
        return !SHARED.contains(scheme) && (scheme != IdScheme.OTHER || !issuer.isEmpty());
    }

    boolean hasSameIssuer(DescribedId other) {
        return scheme == other.scheme && issuer.equals(other.issuer);
    }
}
