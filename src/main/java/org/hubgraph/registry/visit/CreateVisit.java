package org.hubgraph.registry.visit;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.NewRelation;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.PartialDate;

@Description("A visit to a hub that was reported.")
public class CreateVisit extends NewRelation {
    @NonNull
    @Id
    @Description("The hub: its id or its slug.")
    public String hub;

    @NonNull
    @Description("When it was, as precisely as a source says.")
    public PartialDate date;

    @NonNull
    @NotEmpty
    @Size(max = Visit.MOST_PARTICIPANTS)
    @Id
    @Description("Who came, in the order of the source: ids or slugs of people. At least one, at most 100.")
    public List<@NonNull String> guests;

    @Size(max = Visit.MOST_PARTICIPANTS)
    @Id
    @Description("Whom they talked with, in the order of the source: ids or slugs of people. At most 100.")
    public List<@NonNull String> met;

    @Description("True if `met` names everybody who was met; without it, false.")
    public Boolean metComplete;

    @Size(max = Visit.MOST_HIGHLIGHTS)
    @Description("What was done or seen, in the order of the source. At most 50 texts.")
    public List<@NonNull @Valid LocalizedText> highlights;
}
