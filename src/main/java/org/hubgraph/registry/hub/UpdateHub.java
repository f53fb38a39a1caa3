package org.hubgraph.registry.hub;

import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.EntryUpdate;
import org.hubgraph.registry.change.Given;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.SingleLine;

@Description(
        "Changes of a hub: what is left out stays, what is null is cleared. Its zones have mutations of their own.")
public class UpdateHub extends EntryUpdate {
    @Description("What kind of place it is; cannot be cleared.")
    public Optional<HubKind> kind;

    @Description("The city; null for unknown. At most 200 characters.")
    public Optional<@SingleLine @Size(max = 200) String> city;

    @Description("The district of the city; null for unknown. At most 200 characters.")
    public Optional<@SingleLine @Size(max = 200) String> district;

    @Description("The country; null for unknown.")
    public Optional<CountryCode> country;

    @Description("Degrees north of the equator (WGS 84), from -90 to 90; null for unknown, and so the longitude.")
    public Optional<Double> latitude;

    @Description("Degrees east of Greenwich (WGS 84), from -180 to 180; null for unknown, and so the latitude.")
    public Optional<Double> longitude;

    @Description("When it opened; null for unknown.")
    public Optional<PartialDate> openedOn;

    @Description("When it closed; null if it is open, or for unknown.")
    public Optional<PartialDate> closedOn;

    @Description("How many days its construction took, not negative; null for unknown.")
    public Optional<@PositiveOrZero Integer> constructionDays;

    @Size(max = 20)
    @Description("All mottos it shows, from now on; null for none. At most 20.")
    public List<@NonNull @Valid LocalizedText> slogans = Given.unchanged();

    @Description("True if the zones on record are all there are; cannot be cleared.")
    public Optional<Boolean> zonesComplete;

    @Size(max = 20)
    @Description("All that it offers to its tenants, from now on, each kind at most once; null for nothing known.")
    public List<@NonNull @Valid NewOffer> services = Given.unchanged();

    @Description("How many tenants a source reports; null if none does.")
    public Optional<@Valid NewReportedCount> reportedTenants;

    @Id
    @Description("The hub that this one lies in, its id or its slug: one that lies less than 20 deep itself, and not in"
            + " this one. Null for none.")
    public Optional<String> parent;
}
