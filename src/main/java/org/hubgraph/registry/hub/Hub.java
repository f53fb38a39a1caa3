package org.hubgraph.registry.hub;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

import org.hubgraph.database.reference.RefersTo;
import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.graphql.projection.Reads;
import org.hubgraph.registry.entry.Beneficiary;
import org.hubgraph.registry.entry.CoordinatePrecision;
import org.hubgraph.registry.entry.Entry;
import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.entry.Organisation;
import org.hubgraph.registry.entry.OrganisationEntry;
import org.hubgraph.registry.entry.Place;
import org.hubgraph.registry.entry.Texts;
import org.hubgraph.registry.sector.Sector;
import org.hubgraph.registry.vocabulary.HubKind;
import org.hubgraph.registry.vocabulary.HubStatus;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.TextKeys;

/** A hub. */
@Entity
@Audited
@Table(name = "hub")
@Description("A place of innovation: an incubator, an innovation centre, a science park, a building or a cluster.")
public class Hub extends OrganisationEntry implements Entry, Organisation, Beneficiary {
    /** Maximum number of slogans of one hub. */
    static final int MOST_SLOGANS = 20;

    @NonNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Description("The kind of hub.")
    public HubKind kind;

    @Description("The city; null if no source says.")
    public String city;

    @Ignore
    public String cityKey;

    @Description("The district of the city; null if no source says.")
    public String district;

    @Ignore
    public String districtKey;

    @Description("The country; null if no source says.")
    public CountryCode country;

    @Description("Degrees north of the equator (WGS 84), from -90 to 90; null if unknown.")
    public Double latitude;

    @Description("Degrees east of Greenwich (WGS 84), from -180 to 180; null if unknown.")
    public Double longitude;

    @Description("The area that the coordinates represent; null without coordinates, or if unknown.")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public CoordinatePrecision coordinatePrecision;

    @Description("The state, province or region: its ISO 3166-2 code, such as `CN-SH`, or its name as the source gives"
            + " it; null if no source says.")
    public String subdivision;

    @Description("The street with the number of the house, in the order of the country; null if no source says.")
    public String street;

    @Description("The postcode; null if no source says.")
    public String postcode;

    @Description("The id of the city or district in GeoNames; null if none is recorded.")
    public Integer geonamesId;

    @Ignore
    @Column(name = "city_names")
    public Texts cityNameTexts = Texts.NONE;

    @Description("When it opened, as precisely as its preferred source says; null if no source does.")
    public PartialDate openedOn;

    @Description("When it closed; null if it is open or if no source says.")
    public PartialDate closedOn;

    @NonNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Description("The status.")
    public HubStatus status = HubStatus.UNKNOWN;

    @Description("When the status was last verified; null if it never was.")
    public PartialDate statusVerifiedOn;

    /** The keys of its sectors, each once, in the editors' order. */
    @Ignore
    @Column(name = "sector_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    @RefersTo(value = Sector.class, optional = true)
    public List<UUID> sectorKeys = List.of();

    @Description("The duration of its construction, in days; null if no source says.")
    public Integer constructionDays;

    @Ignore
    @Column(name = "slogans")
    public Texts sloganTexts = Texts.NONE;

    @NonNull
    @Description("True if `zones` lists all zones of the hub; false if there may be more.")
    public Boolean zonesComplete = false;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reported_tenants"))
    @AttributeOverride(name = "bound", column = @Column(name = "reported_tenants_bound"))
    @AttributeOverride(name = "asOf", column = @Column(name = "reported_tenants_as_of"))
    @Description(
            "The present number of tenants as a source reports it, which may differ from the number in the registry;"
                    + " null if no source reports one. It is the short form of a figure of the kind TENANTS; `figures`"
                    + " also has earlier numbers and those of other sources.")
    public ReportedCount reportedTenants;

    @Ignore
    @Column(name = "parent_id")
    @RefersTo(value = Hub.class, optional = true)
    public UUID parentKey;

    @NonNull
    @Description("The slogans on display, each in the language of its source.")
    @Reads("sloganTexts")
    @ListSize(most = MOST_SLOGANS)
    public List<@NonNull LocalizedText> getSlogans() {
        return sloganTexts.all();
    }

    @NonNull
    @Description("The name of the city in several languages, if sources give more than one; empty otherwise.")
    @Reads("cityNameTexts")
    @ListSize(most = Place.MOST_CITY_NAMES)
    public List<@NonNull LocalizedText> getCityNames() {
        return cityNameTexts.all();
    }

    @Description("Where it is, as one value; null if no source says anything about it.")
    @Reads({
        "country",
        "subdivision",
        "city",
        "cityNameTexts",
        "district",
        "street",
        "postcode",
        "latitude",
        "longitude",
        "coordinatePrecision",
        "geonamesId"
    })
    public Place getPlace() {
        var place = new Place(
                country,
                subdivision,
                city,
                cityNameTexts.all(),
                district,
                street,
                postcode,
                latitude,
                longitude,
                coordinatePrecision,
                geonamesId);
        return place.equals(Place.UNKNOWN) ? null : place;
    }

    /**
     * Sets the city and its search key.
     *
     * @param city null for unknown
     */
    @Ignore
    public void setCity(String city) {
        this.city = city;
        cityKey = city == null ? null : TextKeys.searchKey(city);
    }

    /**
     * Sets the district and its search key.
     *
     * @param district null for unknown
     */
    @Ignore
    public void setDistrict(String district) {
        this.district = district;
        districtKey = district == null ? null : TextKeys.searchKey(district);
    }

    @Override
    @Ignore
    public void derive() {
        super.derive();
        setCity(city);
        setDistrict(district);
    }

    @Override
    @Ignore
    public Facts facts() {
        return super.facts()
                .put("kind", kind)
                .put("city", city)
                .put("district", district)
                .put("country", country)
                .put("latitude", latitude)
                .put("longitude", longitude)
                .put("coordinatePrecision", coordinatePrecision)
                .put("subdivision", subdivision)
                .put("street", street)
                .put("postcode", postcode)
                .put("geonamesId", geonamesId)
                .put("cityNames", cityNameTexts)
                .put("openedOn", openedOn)
                .put("closedOn", closedOn)
                .put("status", status)
                .put("statusVerifiedOn", statusVerifiedOn)
                .put("sectors", Sector.class, sectorKeys)
                .put("constructionDays", constructionDays)
                .put("slogans", sloganTexts)
                .put("zonesComplete", zonesComplete)
                .put("reportedTenants", reportedTenants == null ? null : reportedTenants.facts())
                .put("parent", Hub.class, parentKey);
    }

    @Override
    @Ignore
    public Facts displayedFacts() {
        return super.displayedFacts().put("place", getPlace());
    }
}
