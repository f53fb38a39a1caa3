package org.hubgraph.registry.tenancy;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.change.DatedRelationEditing;
import org.hubgraph.registry.change.Editing;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.hub.Hubs;
import org.hubgraph.registry.hub.Zone;
import org.hubgraph.value.PartialDate;

/** Rules between a tenancy and its hub. */
@ApplicationScoped
class TenancyRules {
    private final DatedRelationEditing dates;
    private final Editing objects;
    private final Hubs hubs;

    TenancyRules(DatedRelationEditing dates, Editing objects, Hubs hubs) {
        this.dates = dates;
        this.objects = objects;
        this.hubs = hubs;
    }

    /**
     * Sets the zone of a tenancy.
     *
     * @param id of a zone of the tenancy's hub; null for none
     */
    void place(Tenancy tenancy, String id, Violations violations) {
        var zone = objects.named(Zone.class, id, violations, "zone");
        if (zone != null && !zone.hubKey.equals(tenancy.hubKey)) {
            violations.add("belongs to another hub.", "zone");
        }
        tenancy.zoneKey = zone == null ? null : zone.key;
    }

    /** Adds a violation if the tenancy is in force after its hub has closed. */
    void check(Tenancy tenancy, Violations violations) {
        var hub = tenancy.hubKey == null ? null : hubs.findById(tenancy.hubKey);
        if (hub == null || hub.closedOn == null) {
            return;
        }
        notAfterClosing(tenancy.since, "since", hub, violations);
        notAfterClosing(tenancy.until, "until", hub, violations);
        if (!tenancy.ended && tenancy.until == null && dates.hasBegun(hub.closedOn)) {
            violations.add("The hub closed on " + hub.closedOn + ": set until or ended.", "ended");
        }
    }

    private static void notAfterClosing(PartialDate date, String field, Hub hub, Violations violations) {
        if (date != null && !date.mayBeUntil(hub.closedOn)) {
            violations.add(field + " " + date + " is after the closing of the hub on " + hub.closedOn + ".", field);
        }
    }
}
