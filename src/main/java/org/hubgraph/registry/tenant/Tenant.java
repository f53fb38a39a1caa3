package org.hubgraph.registry.tenant;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
import org.hubgraph.registry.entry.Backer;
import org.hubgraph.registry.entry.Beneficiary;
import org.hubgraph.registry.entry.Entry;
import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.entry.Organisation;
import org.hubgraph.registry.entry.OrganisationEntry;
import org.hubgraph.registry.entry.Place;
import org.hubgraph.registry.entry.Places;
import org.hubgraph.registry.sector.Sector;
import org.hubgraph.registry.vocabulary.TenantKind;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.PartialDate;

/** An organisation. It is called a tenant even if it is not resident in any hub. */
@Entity
@Audited
@Table(name = "tenant")
@Description("An organisation; resident in a hub, near one, or without a hub.")
public class Tenant extends OrganisationEntry implements Entry, Organisation, Beneficiary, Backer {
    /** Maximum number of kinds of one organisation. */
    static final int MOST_KINDS = 10;
    /** Maximum number of e-mail domains of one organisation. */
    static final int MOST_EMAIL_DOMAINS = 20;

    /** The names of the kinds, each once, in the order of {@link TenantKind}. */
    @Ignore
    @Column(name = "kinds")
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> kindNames = List.of();

    /** The keys of its sectors, each once, in the editors' order. */
    @Ignore
    @Column(name = "sector_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    @RefersTo(value = Sector.class, optional = true)
    public List<UUID> sectorKeys = List.of();

    @NonNull
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Description("The domains of its e-mail addresses, such as `example.org`; empty if none is recorded.")
    @ListSize(most = MOST_EMAIL_DOMAINS)
    public List<@NonNull String> emailDomains = List.of();

    @Description("When it was founded; null if no source says.")
    public PartialDate foundedOn;

    @Description("When it was dissolved; null if it exists or if no source says.")
    public PartialDate dissolvedOn;

    @NonNull
    @Description("True if it no longer exists. If `dissolvedOn` is null, the date is unknown."
            + " It is as recorded by the last edit: an announced end stays false until an edit confirms it.")
    public Boolean ended = false;

    @Description("Where its shares are listed, as the source gives it, such as `Hong Kong`; null if no source says.")
    public String listedIn;

    @Description("The country; null if no source says.")
    public CountryCode country;

    @Ignore
    @Column(name = "places")
    public Places placeList = Places.NONE;

    /** {@link Places#countries()}, for filters. */
    @Ignore
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> placeCountries = List.of();

    /** {@link Places#cities()}, for groups. */
    @Ignore
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> placeCities = List.of();

    /** {@link Places#cityKeys()}, for filters. */
    @Ignore
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> placeCityKeys = List.of();

    /** {@link Places#fields()}, for filters. */
    @Ignore
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> placeFields = List.of();

    @NonNull
    @Description("The kinds of organisation that it is, at least one, in the order of their list in the schema.")
    @Reads("kindNames")
    @ListSize(most = MOST_KINDS)
    public List<@NonNull TenantKind> getKinds() {
        return kindNames.stream().map(TenantKind::valueOf).toList();
    }

    /** Stores the kinds without duplicates, in the order of {@link TenantKind}. */
    @Ignore
    public void classify(Collection<TenantKind> kinds) {
        kindNames = kinds.stream().distinct().sorted().map(TenantKind::name).toList();
    }

    @NonNull
    @Description("Its places, the main one first; empty if no source says.")
    @Reads("placeList")
    @ListSize(most = Places.MOST)
    public List<@NonNull Place> getPlaces() {
        return placeList.all();
    }

    /** Sets the places and the columns derived from them. */
    @Ignore
    public void locate(Places places) {
        placeList = places;
        placeCountries = places.countries();
        placeCities = places.cities();
        placeCityKeys = places.cityKeys();
        placeFields = places.fields();
    }

    @Override
    @Ignore
    public void derive() {
        super.derive();
        locate(placeList);
    }

    /** Stores the domains without duplicates, in the order in which they first occur. */
    @Ignore
    public void setEmailDomains(List<String> named) {
        emailDomains = named.stream().distinct().toList();
    }

    @Override
    @Ignore
    public Facts facts() {
        return super.facts()
                .put("kinds", kindNames)
                .put("sectors", Sector.class, sectorKeys)
                .put("emailDomains", emailDomains)
                .put("foundedOn", foundedOn)
                .put("dissolvedOn", dissolvedOn)
                .put("ended", ended)
                .put("listedIn", listedIn)
                .put("country", country)
                .put("places", placeList);
    }
}
