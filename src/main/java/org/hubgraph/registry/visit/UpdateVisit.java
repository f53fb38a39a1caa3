package org.hubgraph.registry.visit;

import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.Given;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.change.RelationUpdate;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.PartialDate;

@Description("Changes to a visit. Fields left out stay unchanged; null clears a field.")
@PatchOf(Visit.class)
public class UpdateVisit extends RelationUpdate {
    @Description("When the visit took place; cannot be cleared.")
    public Optional<PartialDate> date;

    @Explicit
    @Size(max = Visit.MOST_PARTICIPANTS)
    @Id
    @Description("All visitors, replacing the present ones: ids or slugs of people. At least 1, at most 100.")
    public List<@NonNull String> guests = Given.unchanged();

    @Explicit
    @Size(max = Visit.MOST_PARTICIPANTS)
    @Id
    @Description("All people whom the visitors met, replacing the present ones: ids or slugs of people; null for"
            + " none known. At most 100.")
    public List<@NonNull String> met = Given.unchanged();

    @Description("True if `met` lists everybody who was met; cannot be cleared.")
    public Optional<Boolean> metComplete;

    @Explicit
    @Size(max = Visit.MOST_HIGHLIGHTS)
    @Description("All that the visitors did or saw, replacing the present texts; null for none. At most 50 texts.")
    public List<@NonNull @Valid LocalizedText> highlights = Given.unchanged();
}
