package org.hubgraph.registry.tenant;

import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.EntryUpdate;
import org.hubgraph.registry.change.Given;
import org.hubgraph.registry.change.Slugs;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.SingleLine;
import org.hubgraph.value.WebAddress;

@Description("Changes of an organisation: what is left out stays, what is null is cleared.")
public class UpdateTenant extends EntryUpdate {
    @Description("What kind of organisation it is; cannot be cleared.")
    public Optional<TenantKind> kind;

    @Description("All the fields it works in, from now on, each counted once; null for none. At most 20.")
    @Size(max = Tenant.MOST_SECTORS)
    public List<@NonNull @Size(max = 100) @Pattern(regexp = Slugs.FORM, message = Slugs.ASKED) String> sectors =
            Given.unchanged();

    @Description("Its own website; null for none.")
    public Optional<WebAddress> website;

    @Description("When it was founded; null for unknown.")
    public Optional<PartialDate> foundedOn;

    @Description("When it was dissolved; null if it exists, or for unknown.")
    public Optional<PartialDate> dissolvedOn;

    @Description("Where its shares are listed, as the source says it; null for nowhere known.")
    public Optional<@SingleLine @Size(max = 200) String> listedIn;

    @Description("Its country; null for unknown.")
    public Optional<CountryCode> country;
}
