package org.hubgraph.registry.condition;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.PersonFilter;

/** Compiles a {@link PersonFilter}. */
final class PersonConditions {
    private PersonConditions() {}

    static Condition of(PersonFilter filter, Conditions on) {
        return EntryConditions.add(filter, "Person", on)
                .containsAnyText("fieldOfWorkKeys", filter.fieldsOfWork)
                .between("erasedOn", filter.erasedFrom, filter.erasedUntil)
                .list(
                        "affiliations",
                        Rows.of("Affiliation", "personKey"),
                        filter.affiliations,
                        AffiliationConditions::of)
                .list("hubs", affiliated("Hub", "hubKey"), filter.hubs, HubConditions::of)
                .list("organisations", affiliated("Tenant", "tenantKey"), filter.organisations, TenantConditions::of)
                .list("backings", Rows.of("Backing", "personKey"), filter.backings, BackingConditions::of)
                .list("visits", VisitConditions.OF_PERSON, filter.visits, VisitConditions::of)
                .list("statements", Rows.of("Statement", "personKey"), filter.statements, StatementConditions::of)
                .combined(filter.and, filter.or, filter.not, PersonConditions::of)
                .all();
    }

    private static Rows affiliated(String organisation, String reference) {
        return Rows.of("Affiliation", "personKey")
                .where("%s." + reference + " is not null")
                .to(organisation, "%s." + reference);
    }
}
