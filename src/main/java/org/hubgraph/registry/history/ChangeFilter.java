package org.hubgraph.registry.history;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ChangeFilter")
@Description("Conditions on changes; all that are given must match. A cursor stays valid under another filter: it is a"
        + " position in the list of all changes.")
public class ChangeFilter {
    @Description("The kind is one of these; an empty list matches nothing.")
    public List<@NonNull ChangeKind> kinds;

    @Description("It was made by one of these users, as named in `actor`; an empty list matches nothing.")
    public List<@NonNull String> actors;

    @Id
    @Description("It is a change of one of the objects with these ids, which may have been deleted or merged; an empty"
            + " list matches nothing.")
    public List<@NonNull String> subjectIds;

    @Description("It is a change of an entry or a source that has one of these slugs at present, whatever its type; an"
            + " empty list matches nothing.")
    public List<@NonNull String> slugs;

    @Description("It was made at this instant or later.")
    public Instant since;

    @Description("It was made before this instant.")
    public Instant before;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull ChangeFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull ChangeFilter> or;

    @Description("This must not match.")
    public ChangeFilter not;
}
