package org.hubgraph.registry.filter;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The conditions that hubs, tenants and funds have. */
@RegisterForReflection
public abstract class OrganisationEntryFilter extends EntryFilter {
    @Description("The host of its website is one of these, in lower case and without `www.`, such as `example.org`; an"
            + " empty list matches nothing. Several entries may have the same website.")
    public List<@NonNull String> websiteHosts;

    @Description("The e-mail address for enquiries is exactly one of these; an empty list matches nothing.")
    public List<@NonNull String> emails;

    @Description("The telephone number is one of these, as it is recorded; an empty list matches nothing.")
    public List<@NonNull String> phones;

    @Description("Conditions on its figures.")
    public FigureRelationFilter figures;

    @Description("Conditions on the successions in which it is the later one.")
    public SuccessionRelationFilter predecessors;

    @Description("Conditions on the successions in which it is the earlier one.")
    public SuccessionRelationFilter successors;

    OrganisationEntryFilter() {}
}
