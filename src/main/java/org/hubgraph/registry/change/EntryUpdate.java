package org.hubgraph.registry.change;

import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.entry.ExternalId;
import org.hubgraph.registry.entry.Names;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.Name;

/** Fields of the commands that change an entry. Fields that are left out do not change. */
@RegisterForReflection
public abstract class EntryUpdate extends ChangeOf {
    @Explicit
    @Description("A new slug. The old slug no longer leads to this entry.")
    public Optional<@Size(max = 100) @Pattern(regexp = Slugs.FORM, message = Slugs.ASKED) String> slug;

    @Explicit
    @Description("All names, replacing the present ones; the name to display comes first. At least 1, at most 50.")
    @Size(max = Names.MOST)
    public List<@NonNull @Valid Name> names = Given.unchanged();

    @Explicit
    @Description("All descriptions, replacing the present ones; null for none. At most 20.")
    @Size(max = 20)
    public List<@NonNull @Valid LocalizedText> descriptions = Given.unchanged();

    @Explicit
    @Description("All ids from other registries, replacing the present ones; null for none. At most 200.")
    @Size(max = ExternalId.MOST)
    public List<@NonNull @Valid NewExternalId> externalIds = Given.unchanged();

    @Explicit
    @Size(max = 50)
    @Description("Citations to add to the present ones. At most 50.")
    public List<@NonNull @Valid NewCitation> citations;
}
