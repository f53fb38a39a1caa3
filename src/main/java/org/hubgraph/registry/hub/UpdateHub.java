package org.hubgraph.registry.hub;

import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.Given;
import org.hubgraph.registry.change.OrganisationUpdate;
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

@Description("Changes to a hub. Fields left out stay unchanged; null clears a field. Zones are changed by"
        + " mutations of their own.")
@PatchOf(Hub.class)
public class UpdateHub extends OrganisationUpdate {
    @Description("The kind of hub; cannot be cleared.")
    public Optional<HubKind> kind;

    @Description("The city; null if unknown. At most 200 characters.")
    public Optional<@SingleLine @Size(max = 200) String> city;

    @Description("The district of the city; null if unknown. At most 200 characters.")
    public Optional<@SingleLine @Size(max = 200) String> district;

    @Description("The country; null if unknown.")
    public Optional<CountryCode> country;

    @Description("Degrees north of the equator (WGS 84), from -90 to 90; null if unknown. Latitude and longitude"
            + " must be null together.")
    public Optional<Double> latitude;

    @Description("Degrees east of Greenwich (WGS 84), from -180 to 180; null if unknown. Latitude and longitude"
            + " must be null together.")
    public Optional<Double> longitude;

    @Description("The area that the coordinates represent; null if unknown. Requires coordinates.")
    public Optional<CoordinatePrecision> coordinatePrecision;

    @Description("The state, province or region: its ISO 3166-2 code, such as `CN-SH`, or its name as the source gives"
            + " it; null if unknown. At most 100 characters.")
    public Optional<@SingleLine @Size(max = 100) String> subdivision;

    @Description("The street with the number of the house, in the order of the country; null if unknown. At most 500"
            + " characters.")
    public Optional<@SingleLine @Size(max = 500) String> street;

    @Description("The postcode; null if unknown. At most 20 characters.")
    public Optional<@SingleLine @Size(max = 20) String> postcode;

    @Description("The id of the city or district in GeoNames; null for none.")
    public Optional<@Positive Integer> geonamesId;

    @Explicit
    @Size(max = Place.MOST_CITY_NAMES)
    @Description("All names of the city in several languages, replacing the present ones; null for none. At most 20.")
    public List<@NonNull @Valid LocalizedText> cityNames = Given.unchanged();

    @Description("When it opened; null if unknown.")
    public Optional<PartialDate> openedOn;

    @Description("When it closed; null if it is open or if the date is unknown.")
    public Optional<PartialDate> closedOn;

    @Description("The status; cannot be cleared. UNKNOWN becomes CLOSED if there is a closing date that is not in"
            + " the future.")
    public Optional<HubStatus> status;

    @Description("When the status was last verified; null if it never was.")
    public Optional<PartialDate> statusVerifiedOn;

    @Explicit
    @Size(max = Sector.MOST_OF_ENTRY)
    @Id
    @Description("All sectors that it is about, replacing the present ones: ids or slugs; null for none. Duplicates are"
            + " ignored. At most 20.")
    public List<@NonNull String> sectors = Given.unchanged();

    @Description("The duration of its construction, in days; not negative; null if unknown.")
    public Optional<@PositiveOrZero Integer> constructionDays;

    @Explicit
    @Size(max = 20)
    @Description("All slogans on display, replacing the present ones; null for none. At most 20.")
    public List<@NonNull @Valid LocalizedText> slogans = Given.unchanged();

    @Description("True if the zones in the registry are all the zones of the hub; cannot be cleared.")
    public Optional<Boolean> zonesComplete;

    @Explicit
    @Size(max = 20)
    @Description("All services offered to tenants, replacing the present ones; each kind at most once; null for none.")
    public List<@NonNull @Valid NewOffer> services = Given.unchanged();

    @Description(
            "The present number of tenants as a source reports it; null if no source reports one. Record other numbers"
                    + " with `createFigure`.")
    public Optional<@Valid NewReportedCount> reportedTenants;

    @Explicit
    @Id
    @Description("The hub that contains this one: its id or slug; null for none. That hub must be less than 20"
            + " levels deep and must not be inside this one.")
    public Optional<String> parent;
}
