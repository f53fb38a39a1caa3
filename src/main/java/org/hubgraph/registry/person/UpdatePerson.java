package org.hubgraph.registry.person;

import java.util.List;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.EntryUpdate;
import org.hubgraph.registry.change.Given;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.value.SingleLine;

@Description("Changes to a person. Fields left out stay unchanged; null clears a field.")
@PatchOf(Person.class)
public class UpdatePerson extends EntryUpdate {
    @Size(max = Person.MOST_FIELDS_OF_WORK)
    @Description("All that the person works on, replacing the present fields; null for none. Duplicates are ignored. At"
            + " most 20, each with at most 100 characters.")
    public List<@NonNull @SingleLine @Size(max = 100) String> fieldsOfWork = Given.unchanged();
}
