package org.hubgraph.registry.condition;

import java.util.List;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.TenantFilter;
import org.hubgraph.registry.vocabulary.TenantKind;
import org.hubgraph.value.CountryCode;

/** Compiles a {@link TenantFilter}. */
final class TenantConditions {
    private TenantConditions() {}

    static Condition of(TenantFilter filter, Conditions on) {
        return on.in("slug", filter.slugs)
                .containsAny("kindNames", names(filter.kinds))
                .name(filter.name)
                .exact("defaultDescription", filter.description)
                .sectors("Tenant", filter.sectors)
                .in("country", filter.countries)
                .containsAny("placeCountries", codes(filter.placeCountries))
                .containsAnyText("placeCityKeys", filter.placeCities)
                .between("foundedOn", filter.foundedFrom, filter.foundedUntil)
                .between("dissolvedOn", filter.dissolvedFrom, filter.dissolvedUntil)
                .flag("ended", filter.ended)
                .exact("listedIn", filter.listedIn)
                .in("websiteHost", filter.websiteHosts)
                .in("email", filter.emails)
                .in("phone", filter.phones)
                .containsAny("emailDomains", filter.emailDomains)
                .externalId(filter.externalId)
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
                .list("figures", Rows.of("Figure", "tenantKey"), filter.figures, FigureConditions::of)
                .list(
                        "predecessors",
                        Rows.of("Succession", "successorKey"),
                        filter.predecessors,
                        SuccessionConditions::of)
                .list(
                        "successors",
                        Rows.of("Succession", "predecessorKey"),
                        filter.successors,
                        SuccessionConditions::of)
                .citations("Tenant", filter.citations)
                .since(filter.createdSince, filter.updatedSince)
                .combined(filter.and, filter.or, filter.not, TenantConditions::of)
                .all();
    }

    private static List<String> names(List<TenantKind> kinds) {
        return kinds == null ? null : kinds.stream().map(TenantKind::name).toList();
    }

    private static List<String> codes(List<CountryCode> countries) {
        return countries == null
                ? null
                : countries.stream().map(CountryCode::text).toList();
    }
}
