package org.hubgraph.registry.filter;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("PersonFilter")
@Description("Conditions on people; all that are given must match.")
public class PersonFilter {
    @Description("The slug is one of these; an empty list matches nothing.")
    public List<@NonNull String> slugs;

    @Description("Conditions on the names: at least one name, in any language, must match all of them.")
    public TextFilter name;

    @Description("The person has this external id.")
    public ExternalIdFilter externalId;

    @Description("The person works on one of these, in any spelling of case, accents, spaces and hyphens; an empty list"
            + " matches nothing.")
    public List<@NonNull String> fieldsOfWork;

    @Description(
            "The number of different hubs with which the person is or was affiliated, without those of organisations.")
    public CountFilter hubs;

    @Description("The number of different organisations with which the person is or was affiliated.")
    public CountFilter organisations;

    @Description("Last changed at this instant or later.")
    public Instant updatedSince;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull PersonFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull PersonFilter> or;

    @Description("This must not match.")
    public PersonFilter not;
}
