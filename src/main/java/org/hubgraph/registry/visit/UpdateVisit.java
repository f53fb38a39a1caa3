package org.hubgraph.registry.visit;

import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Given;
import org.hubgraph.registry.change.RelationUpdate;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.PartialDate;

@Description("Changes of a visit: what is left out stays, what is null is cleared.")
public class UpdateVisit extends RelationUpdate {
    @Description("When it was; cannot be cleared.")
    public Optional<PartialDate> date;

    @Size(max = Visit.MOST_PARTICIPANTS)
    @Id
    @Description("All who came, from now on: ids or slugs of people. At least one, at most 100.")
    public List<@NonNull String> guests = Given.unchanged();

    @Size(max = Visit.MOST_PARTICIPANTS)
    @Id
    @Description("All they talked with, from now on: ids or slugs of people; null for none known. At most 100.")
    public List<@NonNull String> met = Given.unchanged();

    @Description("Whether `met` names everybody who was met; cannot be cleared.")
    public Optional<Boolean> metComplete;

    @Size(max = Visit.MOST_HIGHLIGHTS)
    @Description("All that was done or seen, from now on; null for none. At most 50 texts.")
    public List<@NonNull @Valid LocalizedText> highlights = Given.unchanged();
}
