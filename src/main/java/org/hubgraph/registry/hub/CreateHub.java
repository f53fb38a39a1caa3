package org.hubgraph.registry.hub;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.NewOrganisation;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.entry.CoordinatePrecision;
import org.hubgraph.registry.entry.Place;
import org.hubgraph.registry.sector.Sector;
import org.hubgraph.registry.vocabulary.HubKind;
import org.hubgraph.registry.vocabulary.HubStatus;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.SingleLine;

@Description("A new hub, with its zones and services.")
@PatchOf(Hub.class)
public class CreateHub extends NewOrganisation {
    @NonNull
    @Description("The kind of hub.")
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

    @Description("Degrees north of the equator (WGS 84), from -90 to 90; requires a longitude.")
    public Double latitude;

    @Description("Degrees east of Greenwich (WGS 84), from -180 to 180; requires a latitude.")
    public Double longitude;

    @Description("The area that the coordinates represent; requires coordinates.")
    public CoordinatePrecision coordinatePrecision;

    @SingleLine
    @Size(max = 100)
    @Description("The state, province or region: its ISO 3166-2 code, such as `CN-SH`, or its name as the source gives"
            + " it. At most 100 characters.")
    public String subdivision;

    @SingleLine
    @Size(max = 500)
    @Description("The street with the number of the house, in the order of the country. At most 500 characters.")
    public String street;

    @SingleLine
    @Size(max = 20)
    @Description("The postcode. At most 20 characters.")
    public String postcode;

    @Positive
    @Description("The id of the city or district in GeoNames.")
    public Integer geonamesId;

    @Explicit
    @Size(max = Place.MOST_CITY_NAMES)
    @Description("The name of the city in several languages. At most 20.")
    public List<@NonNull @Valid LocalizedText> cityNames;

    @Description("When it opened, as precisely as a source says.")
    public PartialDate openedOn;

    @Description("When it closed; omit it while the hub is open.")
    public PartialDate closedOn;

    @Description("The status. Default: CLOSED if `closedOn` is given, is not in the future and has a latest day (unlike"
            + " `2015/..`); otherwise UNKNOWN.")
    public HubStatus status;

    @Description("When the status was last verified.")
    public PartialDate statusVerifiedOn;

    @Explicit
    @Size(max = Sector.MOST_OF_ENTRY)
    @Id
    @Description("The sectors that it is about: ids or slugs. Duplicates are ignored. At most 20.")
    public List<@NonNull String> sectors;

    @PositiveOrZero
    @Description("The duration of its construction, in days; not negative.")
    public Integer constructionDays;

    @Explicit
    @Size(max = Hub.MOST_SLOGANS)
    @Description("The slogans on display, each in the language of its source. At most 20.")
    public List<@NonNull @Valid LocalizedText> slogans;

    @Explicit
    @Size(max = Zone.MOST)
    @Description("The named parts of the hub, in the order of their source. At most 200.")
    public List<@NonNull @Valid NewZone> zones;

    @Description("True if these zones are all the zones of the hub; false by default.")
    public Boolean zonesComplete;

    @Explicit
    @Size(max = HubService.MOST)
    @Description("The services offered to tenants; each kind at most once.")
    public List<@NonNull @Valid NewOffer> services;

    @Valid
    @Description("The present number of tenants as a source reports it. Record other numbers with `createFigure`.")
    public NewReportedCount reportedTenants;

    @Explicit
    @Id
    @Description("The hub that contains this one: its id or slug. That hub must be less than 20 levels deep.")
    public String parent;
}
