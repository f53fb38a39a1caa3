package org.hubgraph.registry.change;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.entry.ExternalId;
import org.hubgraph.registry.entry.Names;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.Name;

/** Fields of the commands that add an entry. */
@RegisterForReflection
public abstract class NewEntry {
    @Size(max = 100)
    @Pattern(regexp = Slugs.FORM, message = Slugs.ASKED)
    @Description("A readable key, unique among entries of one type; without it, one is made from the official name.")
    public String slug;

    @NonNull
    @NotEmpty
    @Size(max = Names.MOST)
    @Description("Every name known, the one to show first. At least one, at most 50.")
    public List<@NonNull @Valid Name> names;

    @Size(max = 20)
    @Description("What it is, in any languages. At most 20 texts.")
    public List<@NonNull @Valid LocalizedText> descriptions;

    @Size(max = ExternalId.MOST)
    @Description("The ids that other registries gave it. At most 20.")
    public List<@NonNull @Valid NewExternalId> externalIds;

    @NonNull
    @NotEmpty
    @Size(max = 50)
    @Description("Who says so. At least one, at most 50: a fact that nobody states has no place in the registry.")
    public List<@NonNull @Valid NewCitation> citations;
}
