package org.hubgraph.registry.condition;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.entry.DateConditions;
import org.hubgraph.registry.filter.HubFilter;
import org.hubgraph.registry.filter.PlaceFilter;
import org.hubgraph.value.PartialDate;

/** Compiles a {@link HubFilter}. */
final class HubConditions {
    private HubConditions() {}

    static Condition of(HubFilter filter, Conditions on) {
        EntryConditions.addOrganisation(filter, "Hub", "hubKey", on)
                .in("kind", filter.kinds)
                .sectors("Hub", filter.sectors)
                .between("openedOn", filter.openedFrom, filter.openedUntil)
                .between("closedOn", filter.closedFrom, filter.closedUntil)
                .in("status", filter.statuses)
                .between("statusVerifiedOn", filter.statusVerifiedFrom, filter.statusVerifiedUntil);
        openOn(filter.openOn, on);
        place(filter, on);
        related(filter, on);
        return on.combined(filter.and, filter.or, filter.not, HubConditions::of).all();
    }

    private static void openOn(PartialDate date, Conditions on) {
        if (date != null) {
            String status = on.path("status");
            on.add(DateConditions.mayHoldOn(on.path("openedOn"), on.path("closedOn"), status + " <> CLOSED", date)
                    .and(Condition.of(status + " <> PLANNED")));
        }
    }

    private static void place(HubFilter filter, Conditions on) {
        var place = new PlaceFilter();
        place.countries = filter.countries;
        place.subdivisions = filter.subdivisions;
        place.city = filter.city;
        place.district = filter.district;
        place.street = filter.street;
        place.postcodes = filter.postcodes;
        place.geonamesIds = filter.geonamesIds;
        place.within = filter.within;
        PlaceConditions.ofColumns(place, on);
    }

    private static void related(HubFilter filter, Conditions on) {
        on.hub("parentKey", "parentId", filter.parentId)
                .end("parentKey", "Hub", filter.parent, HubConditions::of)
                .list("children", Rows.of("Hub", "parentKey"), filter.children, HubConditions::of)
                .services(filter.services)
                .list("tenancies", Rows.of("Tenancy", "hubKey"), filter.tenancies, TenancyConditions::of)
                .list("tenants", Rows.TENANTS_OF_HUB, filter.tenants, TenantConditions::of)
                .list("neighbours", Rows.NEIGHBOURS_OF_HUB, filter.neighbours, TenantConditions::of)
                .list(
                        "operatorships",
                        Rows.of("Operatorship", "hubKey"),
                        filter.operatorships,
                        OperatorshipConditions::of)
                .list(
                        "operators",
                        Rows.of("Operatorship", "hubKey").to("Tenant", "%s.operatorKey"),
                        filter.operators,
                        TenantConditions::of)
                .list("affiliations", Rows.of("Affiliation", "hubKey"), filter.affiliations, AffiliationConditions::of)
                .list(
                        "people",
                        Rows.of("Affiliation", "hubKey").to("Person", "%s.personKey"),
                        filter.people,
                        PersonConditions::of)
                .list("backings", Rows.of("Backing", "hubKey"), filter.backings, BackingConditions::of)
                .list("visits", Rows.of("Visit", "hubKey"), filter.visits, VisitConditions::of);
    }
}
