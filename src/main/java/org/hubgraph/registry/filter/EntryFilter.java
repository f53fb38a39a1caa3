package org.hubgraph.registry.filter;

import java.time.Instant;
import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The conditions that each type of entry has. */
@RegisterForReflection
public abstract class EntryFilter {
    @Description("The slug is one of these; an empty list matches nothing.")
    public List<@NonNull String> slugs;

    @Description("Conditions on the names: at least one name, in any language, must match all of them.")
    public TextFilter name;

    @Description("It has this external id.")
    public ExternalIdFilter externalId;

    @Description("Last changed at this instant or later.")
    public Instant updatedSince;

    @Description("Conditions on the description that is shown if no language is requested.")
    public ExactTextFilter description;

    @Description("Conditions on its citations.")
    public CitationRelationFilter citations;

    @Description("Added at this instant or later.")
    public Instant createdSince;

    EntryFilter() {}
}
