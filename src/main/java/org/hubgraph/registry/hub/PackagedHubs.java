package org.hubgraph.registry.hub;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;

import io.quarkus.runtime.annotations.RegisterForReflection;

import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.entry.Names;
import org.hubgraph.registry.importing.PackagedCitation;
import org.hubgraph.registry.importing.PackagedCitations;
import org.hubgraph.registry.importing.PackagedEntry;
import org.hubgraph.registry.importing.PackagedFault;
import org.hubgraph.registry.importing.PackagedFile;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.Name;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.SingleLine;

/** Loads {@code hubs.yaml}. */
@ApplicationScoped
class PackagedHubs implements PackagedFile<PackagedHubs.Draft> {
    private final Hubs hubs;
    private final HubParts parts;
    private final EntryIndex index;
    private final PackagedCitations citations;

    PackagedHubs(Hubs hubs, HubParts parts, EntryIndex index, PackagedCitations citations) {
        this.hubs = hubs;
        this.parts = parts;
        this.index = index;
        this.citations = citations;
    }

    @RegisterForReflection
    record Draft(
            @NotNull @Pattern(regexp = PackagedEntry.SLUG) String slug,
            @NotEmpty List<@NotNull @Valid Name> names,
            List<@NotNull @Valid LocalizedText> descriptions,
            List<@NotNull @Valid PackagedId> externalIds,
            @NotEmpty List<@NotNull @Valid PackagedCitation> citations,
            @NotNull HubKind kind,
            @SingleLine String city,
            @SingleLine String district,
            CountryCode country,
            Double latitude,
            Double longitude,
            PartialDate openedOn,
            PartialDate closedOn,
            @PositiveOrZero Integer constructionDays,
            List<@NotNull @Valid LocalizedText> slogans,
            List<@NotNull @Valid ZoneDraft> zones,
            boolean zonesComplete,
            List<@NotNull @Valid ServiceDraft> services,
            @Valid CountDraft reportedTenants,
            String parent)
            implements PackagedEntry {}

    @RegisterForReflection
    record ZoneDraft(@NotEmpty List<@NotNull @Valid Name> names, Integer position) {}

    @RegisterForReflection
    record ServiceDraft(@NotNull ServiceKind kind, List<@NotNull @Valid LocalizedText> descriptions) {}

    @RegisterForReflection
    record CountDraft(
            @NotNull @PositiveOrZero Integer value, @NotNull Bound bound, PartialDate asOf) {}

    @Override
    public String name() {
        return "hubs.yaml";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Class<Draft> recordType() {
        return Draft.class;
    }

    @Override
    public String key(Draft draft) {
        return draft.slug;
    }

    @Override
    public boolean exists(Draft draft) {
        return hubs.findBySlug(draft.slug).isPresent();
    }

    @Override
    public void store(Draft draft) {
        var hub = new Hub();
        hub.kind = draft.kind;
        hub.locate(draft.city, draft.district);
        hub.country = draft.country;
        hub.latitude = draft.latitude;
        hub.longitude = draft.longitude;
        hub.openedOn = draft.openedOn;
        hub.closedOn = draft.closedOn;
        hub.constructionDays = draft.constructionDays;
        hub.sloganTexts = PackagedEntry.texts(draft.slogans);
        hub.zonesComplete = draft.zonesComplete;
        hub.reportedTenants = count(draft.reportedTenants);
        if (draft.parent != null) {
            hub.parentKey = PackagedFault.required(hubs.findBySlug(draft.parent), "parent", draft.parent).key;
        }
        draft.store(hub, index, citations);
        zones(hub, PackagedEntry.listed(draft.zones));
        services(hub, PackagedEntry.listed(draft.services));
    }

    private static ReportedCount count(CountDraft draft) {
        if (draft == null) {
            return null;
        }
        var count = new ReportedCount();
        count.value = draft.value;
        count.bound = draft.bound;
        count.asOf = draft.asOf;
        return count;
    }

    private void zones(Hub hub, List<ZoneDraft> drafts) {
        for (ZoneDraft draft : drafts) {
            var zone = new Zone();
            zone.hubKey = hub.key;
            zone.allNames = new Names(draft.names);
            zone.listIndex = drafts.indexOf(draft);
            zone.position = draft.position;
            parts.persist(zone);
        }
    }

    private void services(Hub hub, List<ServiceDraft> drafts) {
        for (ServiceDraft draft : drafts) {
            var service = new HubService();
            service.hubKey = hub.key;
            service.kind = draft.kind;
            service.descriptions = PackagedEntry.texts(draft.descriptions);
            service.persist();
        }
    }
}
