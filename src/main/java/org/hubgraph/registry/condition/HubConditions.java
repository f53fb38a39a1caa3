package org.hubgraph.registry.condition;

import org.hubgraph.failure.Invalid;
import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.entry.DateConditions;
import org.hubgraph.registry.filter.GeoBox;
import org.hubgraph.registry.filter.HubFilter;
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
        on.in("country", filter.countries)
                .in("subdivision", filter.subdivisions)
                .text("cityKey", filter.city)
                .text("districtKey", filter.district)
                .exact("street", filter.street)
                .in("postcode", filter.postcodes)
                .in("geonamesId", filter.geonamesIds);
        within(filter.within, on);
    }

    private static void within(GeoBox box, Conditions on) {
        if (box == null) {
            return;
        }
        check("south", box.south, 90);
        check("north", box.north, 90);
        check("west", box.west, 180);
        check("east", box.east, 180);
        if (box.south > box.north) {
            throw new Invalid("within: south (" + box.south + ") is above north (" + box.north + ").");
        }
        String latitude = on.path("latitude");
        String longitude = on.path("longitude");
        boolean acrossDateLine = box.west > box.east;
        on.add(Condition.of(latitude + " between ? and ?", box.south, box.north))
                .add(Condition.of(
                        acrossDateLine
                                ? "(" + longitude + " >= ? or " + longitude + " <= ?)"
                                : longitude + " between ? and ?",
                        box.west,
                        box.east));
    }

    private static void check(String name, double degrees, int most) {
        if (!(Math.abs(degrees) <= most)) {
            throw new Invalid(
                    "within: " + name + " is " + degrees + "; it must be from -" + most + " to " + most + ".");
        }
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
