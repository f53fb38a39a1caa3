package org.hubgraph.registry.visit;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.NewRelation;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.PartialDate;

@Description("A new visit to a hub, as reported by a source.")
@PatchOf(Visit.class)
public class CreateVisit extends NewRelation {
    @Explicit
    @NonNull
    @Id
    @Description("The hub: its id or slug.")
    public String hub;

    @NonNull
    @Description("When the visit took place, as precisely as a source says.")
    public PartialDate date;

    @Explicit
    @NonNull
    @NotEmpty
    @Size(max = Visit.MOST_PARTICIPANTS)
    @Id
    @Description("The visitors, in the order of the source: ids or slugs of people. At least 1, at most 100.")
    public List<@NonNull String> guests;

    @Explicit
    @Size(max = Visit.MOST_PARTICIPANTS)
    @Id
    @Description("The people whom the visitors met, in the order of the source: ids or slugs of people. At most 100.")
    public List<@NonNull String> met;

    @Description("True if `met` lists everybody who was met; false by default.")
    public Boolean metComplete;

    @Explicit
    @Size(max = Visit.MOST_HIGHLIGHTS)
    @Description("What the visitors did or saw, in the order of the source. At most 50 texts.")
    public List<@NonNull @Valid LocalizedText> highlights;
}
