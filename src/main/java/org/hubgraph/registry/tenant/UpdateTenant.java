package org.hubgraph.registry.tenant;

import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.Given;
import org.hubgraph.registry.change.NewPlace;
import org.hubgraph.registry.change.OrganisationUpdate;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.entry.Places;
import org.hubgraph.registry.sector.Sector;
import org.hubgraph.registry.vocabulary.TenantKind;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.EmailDomain;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.SingleLine;

@Description("Changes to an organisation. Fields left out stay unchanged; null clears a field.")
@PatchOf(Tenant.class)
public class UpdateTenant extends OrganisationUpdate {
    @Explicit
    @Size(max = Tenant.MOST_KINDS)
    @Description("All kinds of organisation that it is, replacing the present ones. Duplicates are ignored. At least 1,"
            + " at most 10.")
    public List<@NonNull TenantKind> kinds = Given.unchanged();

    @Explicit
    @Size(max = Sector.MOST_OF_ENTRY)
    @Id
    @Description("All sectors that it works in, replacing the present ones: ids or slugs; null for none. Duplicates are"
            + " ignored. At most 20.")
    public List<@NonNull String> sectors = Given.unchanged();

    @Description("The domains of all its e-mail addresses, in lower case, replacing the present ones; null for none."
            + " Duplicates are ignored. At most 20.")
    @Size(max = Tenant.MOST_EMAIL_DOMAINS)
    public List<@NonNull @Size(max = EmailDomain.MOST_CHARACTERS) @EmailDomain String> emailDomains = Given.unchanged();

    @Description("When it was founded; null if unknown.")
    public Optional<PartialDate> foundedOn;

    @Description("When it was dissolved; null if it exists or if the date is unknown.")
    public Optional<PartialDate> dissolvedOn;

    @Description("Whether it no longer exists; cannot be cleared. If left out while `dissolvedOn` is set, it follows"
            + " from `dissolvedOn`: true unless that date is in the future or has no latest day, such as `2015/..`.")
    public Optional<Boolean> ended;

    @Description("Where its shares are listed, as the source gives it; null if unknown.")
    public Optional<@SingleLine @Size(max = 200) String> listedIn;

    @Explicit
    @Size(max = Places.MOST)
    @Description("All its places, replacing the present ones, the main one first; null for none. At most 20.")
    public List<@NonNull @Valid NewPlace> places = Given.unchanged();

    @Description("The country; null if unknown.")
    public Optional<CountryCode> country;
}
