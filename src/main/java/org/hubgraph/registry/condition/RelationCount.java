package org.hubgraph.registry.condition;

import org.hubgraph.graphql.connection.Condition;

/**
 * The numbers of relations that entries can be filtered and sorted by, past ones included. The package of a relation reads its
 * rows; these only count them, so that the packages of the entries need not depend on it.
 */
public enum RelationCount {
    HUBS_OF_TENANT("y.hubKey", "Tenancy y where y.tenantKey = %s.key and y.standing = RESIDENT"),
    BACKINGS_OF_TENANT("y.key", "Backing y where y.tenantKey = %s.key"),
    BACKINGS_BY_TENANT("y.key", "Backing y where y.backerTenantKey = %s.key"),
    ROUNDS_OF_TENANT("y.key", "FundingRound y where y.tenantKey = %s.key"),
    PEOPLE_OF_TENANT("y.personKey", "Affiliation y where y.tenantKey = %s.key"),
    HUBS_OF_PERSON("y.hubKey", "Affiliation y where y.personKey = %s.key and y.hubKey is not null"),
    ORGANISATIONS_OF_PERSON("y.tenantKey", "Affiliation y where y.personKey = %s.key and y.tenantKey is not null"),
    BACKINGS_BY_FUND("y.key", "Backing y where y.fundKey = %s.key"),
    TENANTS_OF_HUB("y.tenantKey", "Tenancy y where y.hubKey = %s.key and y.standing = RESIDENT"),
    BACKINGS_OF_HUB("y.key", "Backing y where y.hubKey = %s.key");

    private final String counted;
    private final String rows;

    /**
     * @param counted the path that is counted; each value once
     * @param rows the rows, with a place for the alias of the entry
     */
    RelationCount(String counted, String rows) {
        this.counted = counted;
        this.rows = rows;
    }

    /** The number is at least this. */
    Condition atLeast(String alias, int number) {
        return number == 1
                ? Condition.of("exists (select 1 from " + rows(alias) + ")")
                : Condition.of(number(alias) + " >= ?", (long) number);
    }

    /** The number is at most this. */
    Condition atMost(String alias, int number) {
        return number == 0
                ? Condition.of("not exists (select 1 from " + rows(alias) + ")")
                : Condition.of(number(alias) + " <= ?", (long) number);
    }

    /** The number, as an expression. */
    public String number(String alias) {
        return "(select count(distinct " + counted + ") from " + rows(alias) + ")";
    }

    private String rows(String alias) {
        return String.format(rows, alias);
    }
}
