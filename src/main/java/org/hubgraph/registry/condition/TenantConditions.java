package org.hubgraph.registry.condition;

import java.util.List;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.TenantFilter;
import org.hubgraph.registry.vocabulary.TenantKind;

/** Compiles a {@link TenantFilter}. */
final class TenantConditions {
    private TenantConditions() {}

    static Condition of(TenantFilter filter, Conditions on) {
        return EntryConditions.addOrganisation(filter, "Tenant", "tenantKey", on)
                .containsAny("kindNames", names(filter.kinds))
                .sectors("Tenant", filter.sectors)
                .in("country", filter.countries)
                .place(filter.place)
                .between("foundedOn", filter.foundedFrom, filter.foundedUntil)
                .between("dissolvedOn", filter.dissolvedFrom, filter.dissolvedUntil)
                .flag("ended", filter.ended)
                .exact("listedIn", filter.listedIn)
                .containsAny("emailDomains", filter.emailDomains)
                .list("tenancies", Rows.of("Tenancy", "tenantKey"), filter.tenancies, TenancyConditions::of)
                .list("hubs", Rows.HUBS_OF_TENANT, filter.hubs, HubConditions::of)
                .list(
                        "affiliations",
                        Rows.of("Affiliation", "tenantKey"),
                        filter.affiliations,
                        AffiliationConditions::of)
                .list(
                        "people",
                        Rows.of("Affiliation", "tenantKey").to("Person", "%s.personKey"),
                        filter.people,
                        PersonConditions::of)
                .list("delegates", Rows.of("Affiliation", "onBehalfOfKey"), filter.delegates, AffiliationConditions::of)
                .list("backings", Rows.of("Backing", "tenantKey"), filter.backings, BackingConditions::of)
                .list(
                        "backingsGiven",
                        Rows.of("Backing", "backerTenantKey"),
                        filter.backingsGiven,
                        BackingConditions::of)
                .list("rounds", Rows.of("FundingRound", "tenantKey"), filter.rounds, FundingRoundConditions::of)
                .list(
                        "acquisitions",
                        Rows.of("Acquisition", "buyerKey"),
                        filter.acquisitions,
                        AcquisitionConditions::of)
                .list("acquiredBy", Rows.of("Acquisition", "boughtKey"), filter.acquiredBy, AcquisitionConditions::of)
                .list(
                        "partnerships",
                        Rows.of("Partnership", "fromKey", "toKey"),
                        filter.partnerships,
                        PartnershipConditions::of)
                .list(
                        "operatorships",
                        Rows.of("Operatorship", "operatorKey"),
                        filter.operatorships,
                        OperatorshipConditions::of)
                .combined(filter.and, filter.or, filter.not, TenantConditions::of)
                .all();
    }

    private static List<String> names(List<TenantKind> kinds) {
        return kinds == null ? null : kinds.stream().map(TenantKind::name).toList();
    }
}
