package org.hubgraph.registry.change;

import java.util.List;

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

/** Fields of the commands that add a hub, a tenant or a fund. */
@RegisterForReflection
public abstract class NewOrganisation extends NewEntry {
    @Description("Its own website. Several entries may have the same website.")
    public WebAddress website;

    @EmailAddress
    @Size(max = EmailAddress.MOST_CHARACTERS)
    @Description("The e-mail address for enquiries, in ASCII. At most 254 characters.")
    public String email;

    @SingleLine
    @Size(max = 50)
    @Description("The telephone number for enquiries, if possible in international form, such as `+82 42 350 2114`."
            + " At most 50 characters.")
    public String phone;

    @Explicit
    @Size(max = Links.MOST)
    @Description("Pages about it on other sites, each at most once. At most 20.")
    public List<@NonNull @Valid Link> links;
}
