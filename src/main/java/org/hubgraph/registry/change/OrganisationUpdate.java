package org.hubgraph.registry.change;

import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.entry.Links;
import org.hubgraph.value.EmailAddress;
import org.hubgraph.value.Link;
import org.hubgraph.value.SingleLine;
import org.hubgraph.value.WebAddress;

/** Fields of the commands that change a hub, a tenant or a fund. Fields that are left out do not change. */
@RegisterForReflection
public abstract class OrganisationUpdate extends EntryUpdate {
    @Description("Its own website; null for none.")
    public Optional<WebAddress> website;

    @Description("The e-mail address for enquiries, in ASCII; null for none. At most 254 characters.")
    public Optional<@EmailAddress @Size(max = EmailAddress.MOST_CHARACTERS) String> email;

    @Description("The telephone number for enquiries, if possible in international form; null for none. At most 50"
            + " characters.")
    public Optional<@SingleLine @Size(max = 50) String> phone;

    @Explicit
    @Size(max = Links.MOST)
    @Description("All pages about it on other sites, replacing the present ones, each at most once; null for none. At"
            + " most 20.")
    public List<@NonNull @Valid Link> links = Given.unchanged();
}
