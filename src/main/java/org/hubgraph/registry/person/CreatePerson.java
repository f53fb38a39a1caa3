package org.hubgraph.registry.person;

import java.util.List;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.NewEntry;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.value.SingleLine;

@Description("A new person. Each name is one text, in the word order of its source.")
@PatchOf(Person.class)
public class CreatePerson extends NewEntry {
    @Size(max = Person.MOST_FIELDS_OF_WORK)
    @Description("What the person works on, as sources say. Duplicates are ignored. At most 20, each with at most 100"
            + " characters.")
    public List<@NonNull @SingleLine @Size(max = 100) String> fieldsOfWork;
}
