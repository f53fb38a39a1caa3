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
    @Explicit
    @Size(max = 100)
    @Pattern(regexp = Slugs.FORM, message = Slugs.ASKED)
    @Description("A readable key, unique within the type. Default: generated from the official name.")
    public String slug;

    @Explicit
    @NonNull
    @NotEmpty
    @Size(max = Names.MOST)
    @Description("All known names; the name to display comes first. At least 1, at most 50.")
    public List<@NonNull @Valid Name> names;

    @Explicit
    @Size(max = 20)
    @Description("Descriptions of the entry, in any languages. At most 20.")
    public List<@NonNull @Valid LocalizedText> descriptions;

    @Explicit
    @Size(max = ExternalId.MOST)
    @Description("The ids that other registries gave to the entry. At most 200.")
    public List<@NonNull @Valid NewExternalId> externalIds;

    @Explicit
    @NonNull
    @NotEmpty
    @Size(max = 50)
    @Description("The sources of these facts. At least 1, at most 50: every fact in the registry needs a source.")
    public List<@NonNull @Valid NewCitation> citations;
}
