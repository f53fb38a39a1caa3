package org.hubgraph.registry.person;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.filter.ExternalIdFilter;
import org.hubgraph.registry.filter.TextFilter;

@Input("PersonFilter")
@Description("Which people; all conditions given hold.")
public class PersonFilter {
    @Description("The slug is one of these; an empty list finds nothing.")
    public List<@NonNull String> slugs;

    @Description("Conditions on a name; one name of the person, in any language, fulfils all of them.")
    public TextFilter name;

    @Description("Has this external id.")
    public ExternalIdFilter externalId;

    @Description("The registry changed it at this instant or later.")
    public Instant updatedSince;

    @Description("All of these hold; an empty list always does.")
    public List<@NonNull PersonFilter> and;

    @Description("At least one of these holds; an empty list never does.")
    public List<@NonNull PersonFilter> or;

    @Description("This does not hold; also true where it is unknown.")
    public PersonFilter not;
}
