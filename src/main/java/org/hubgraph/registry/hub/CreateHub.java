package org.hubgraph.registry.hub;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.NewEntry;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.SingleLine;

@Description("A new hub, with its zones and what it offers.")
public class CreateHub extends NewEntry {
    @NonNull
    @Description("What kind of place it is.")
    public HubKind kind;

    @SingleLine
    @Size(max = 200)
    @Description("The city. At most 200 characters.")
    public String city;

    @SingleLine
    @Size(max = 200)
    @Description("The district of the city. At most 200 characters.")
    public String district;

    @Description("The country.")
    public CountryCode country;

    @Description("Degrees north of the equator (WGS 84), from -90 to 90; only with a longitude.")
    public Double latitude;

    @Description("Degrees east of Greenwich (WGS 84), from -180 to 180; only with a latitude.")
    public Double longitude;

    @Description("When it opened, as precisely as a source says.")
    public PartialDate openedOn;

    @Description("When it closed; leave it out while it is open.")
    public PartialDate closedOn;

    @PositiveOrZero
    @Description("How many days its construction took; not negative.")
    public Integer constructionDays;

    @Size(max = Hub.MOST_SLOGANS)
    @Description("The mottos it shows, each in the language of its source. At most 20.")
    public List<@NonNull @Valid LocalizedText> slogans;

    @Size(max = Zone.MOST)
    @Description("Its named parts, in the order of their source. At most 200.")
    public List<@NonNull @Valid NewZone> zones;

    @Description("True if these zones are all there are; without it, false.")
    public Boolean zonesComplete;

    @Size(max = HubService.MOST)
    @Description("What it offers to its tenants, each kind at most once.")
    public List<@NonNull @Valid NewOffer> services;

    @Valid
    @Description("How many tenants a source reports.")
    public NewReportedCount reportedTenants;

    @Id
    @Description("The hub that this one lies in, its id or its slug: one that lies less than 20 deep itself.")
    public String parent;
}
