package org.hubgraph.registry.source;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import io.quarkus.runtime.annotations.RegisterForReflection;

import org.hubgraph.registry.entry.ErasedSlug;
import org.hubgraph.registry.importing.PackagedEntry;
import org.hubgraph.registry.importing.PackagedFault;
import org.hubgraph.registry.importing.PackagedFile;
import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.SingleLine;
import org.hubgraph.value.WebAddress;

/** Loads {@code sources.yaml}. */
@ApplicationScoped
class PackagedSources implements PackagedFile<PackagedSources.Draft> {
    private final Sources sources;

    PackagedSources(Sources sources) {
        this.sources = sources;
    }

    @RegisterForReflection
    record Draft(
            @NotNull @Pattern(regexp = PackagedEntry.SLUG) String slug,
            @NotNull @SingleLine String publisher,
            @SingleLine String title,
            List<@NotNull @SingleLine String> authors,
            WebAddress url,
            LanguageTag language,
            PartialDate publishedOn,
            String relays,
            @SingleLine String licence) {}

    @Override
    public String name() {
        return "sources.yaml";
    }

    @Override
    public int order() {
        return 0;
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
    public boolean isErased(Draft draft) {
        return sources.findBySlug(draft.slug).isEmpty()
                && ErasedSlug.findObject(draft.slug).isPresent();
    }

    @Override
    public boolean exists(Draft draft) {
        return sources.findBySlug(draft.slug).isPresent();
    }

    @Override
    public void store(Draft draft) {
        var source = new Source();
        source.slug = draft.slug;
        source.publisher = draft.publisher;
        source.title = draft.title;
        source.authors = PackagedEntry.listed(draft.authors);
        source.url = draft.url;
        source.language = draft.language;
        source.publishedOn = draft.publishedOn;
        if (draft.relays != null) {
            source.relaysKey = PackagedFault.required(sources.findPackaged(draft.relays), "relays", draft.relays).key;
        }
        source.licence = draft.licence;
        sources.persist(source);
    }
}
