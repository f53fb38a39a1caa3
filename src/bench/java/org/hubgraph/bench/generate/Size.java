package org.hubgraph.bench.generate;

import java.math.BigDecimal;

/**
 * The number of rows of each table. All numbers depend on the number of hubs.
 *
 * @param hubs at least 10
 */
public record Size(long hubs) {
    private static final long HUBS_AT_SCALE_ONE = 1000;
    private static final long FEWEST = 10;

    public Size {
        if (hubs < FEWEST) {
            throw new IllegalArgumentException("the smallest scale is 0.01");
        }
    }

    public static Size ofScale(String scale) {
        return new Size(new BigDecimal(scale)
                .multiply(BigDecimal.valueOf(HUBS_AT_SCALE_ONE))
                .longValue());
    }

    /** Only the first tenth of the hubs are parents of others. */
    long parents() {
        return hubs / 10;
    }

    long tenants() {
        return 100 * hubs;
    }

    /** Every tenant has one; the first tenth have another one in a second hub. */
    long tenancies() {
        return tenants() + tenants() / 10;
    }

    long people() {
        return 200 * hubs;
    }

    /** Every person has one; every tenth person has another one with a second tenant. */
    long affiliations() {
        return people() + people() / 10;
    }

    long funds() {
        return 2 * hubs;
    }

    long backings() {
        return 20 * hubs;
    }
}
