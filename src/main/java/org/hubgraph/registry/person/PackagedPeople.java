package org.hubgraph.registry.person;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import io.quarkus.runtime.annotations.RegisterForReflection;

import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.importing.PackagedCitation;
import org.hubgraph.registry.importing.PackagedCitations;
import org.hubgraph.registry.importing.PackagedEntry;
import org.hubgraph.registry.importing.PackagedFile;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.Name;

/** Loads {@code people.yaml}. */
@ApplicationScoped
class PackagedPeople implements PackagedFile<PackagedPeople.Draft> {
    private final People people;
    private final EntryIndex index;
    private final PackagedCitations citations;

    PackagedPeople(People people, EntryIndex index, PackagedCitations citations) {
        this.people = people;
        this.index = index;
        this.citations = citations;
    }

    @RegisterForReflection
    record Draft(
            @NotNull @Pattern(regexp = PackagedEntry.SLUG) String slug,
            @NotEmpty List<@NotNull @Valid Name> names,
            List<@NotNull @Valid LocalizedText> descriptions,
            List<@NotNull @Valid PackagedId> externalIds,
            @NotEmpty List<@NotNull @Valid PackagedCitation> citations)
            implements PackagedEntry {}

    @Override
    public String name() {
        return "people.yaml";
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public Class<Draft> recordType() {
        return Draft.class;
    }

    @Override
    public String key(Draft draft) {
        return draft.slug;
    }

    @Override
    public boolean exists(Draft draft) {
        return people.findBySlug(draft.slug).isPresent();
    }

    @Override
    public boolean isErased(Draft draft) {
        return people.isErased(draft.slug);
    }

    @Override
    public void store(Draft draft) {
        draft.store(new Person(), index, citations);
    }
}
