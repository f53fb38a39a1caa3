package org.hubgraph.registry.tenant;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.NewOrganisation;
import org.hubgraph.registry.change.NewPlace;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.entry.Places;
import org.hubgraph.registry.sector.Sector;
import org.hubgraph.registry.vocabulary.TenantKind;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.EmailDomain;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.SingleLine;

@Description("A new organisation.")
@PatchOf(Tenant.class)
public class CreateTenant extends NewOrganisation {
    @Explicit
    @NonNull
    @NotEmpty
    @Size(max = Tenant.MOST_KINDS)
    @Description("The kinds of organisation that it is. Duplicates are ignored. At least 1, at most 10.")
    public List<@NonNull TenantKind> kinds;

    @Explicit
    @Size(max = Sector.MOST_OF_ENTRY)
    @Id
    @Description("The sectors that it works in: ids or slugs. Duplicates are ignored. At most 20.")
    public List<@NonNull String> sectors;

    @Size(max = Tenant.MOST_EMAIL_DOMAINS)
    @Description("The domains of its e-mail addresses, in lower case, such as `example.org`. Duplicates are ignored. At"
            + " most 20.")
    public List<@NonNull @Size(max = EmailDomain.MOST_CHARACTERS) @EmailDomain String> emailDomains;

    @Description("When it was founded, as precisely as a source says.")
    public PartialDate foundedOn;

    @Description("When it was dissolved; omit it while the organisation exists.")
    public PartialDate dissolvedOn;

    @Description("Whether it no longer exists. Default: true if `dissolvedOn` is given, is not in the future and has a"
            + " latest day (unlike `2015/..`); otherwise false.")
    public Boolean ended;

    @SingleLine
    @Size(max = 200)
    @Description("Where its shares are listed, as the source gives it, such as `Hong Kong`.")
    public String listedIn;

    @Explicit
    @Size(max = Places.MOST)
    @Description("Its places, the main one first. At most 20.")
    public List<@NonNull @Valid NewPlace> places;

    @Description("The country.")
    public CountryCode country;
}
