package org.hubgraph.registry.entry;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.value.Link;
import org.hubgraph.value.WebAddress;

/** How to reach an organisation, and where to read about it: {@link OrganisationEntry} has the columns. */
@Interface
@Description("A tenant, hub or fund: an entry that a person can be affiliated with.")
public interface Organisation extends Entry {

    @Description("Its own website; null if none is recorded. Several entries may have the same website.")
    WebAddress getWebsite();

    @Description("The e-mail address for enquiries; null if none is recorded.")
    String getEmail();

    @Description("The telephone number for enquiries as its source writes it, if possible in international form, such"
            + " as `+82 42 350 2114`; null if none is recorded.")
    String getPhone();

    @NonNull
    @Description("Pages about it on other sites, in the editors' order.")
    List<@NonNull Link> getLinks();
}
