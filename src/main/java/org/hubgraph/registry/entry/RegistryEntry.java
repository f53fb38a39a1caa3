package org.hubgraph.registry.entry;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.envers.Audited;

import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.graphql.projection.Reads;
import org.hubgraph.value.Name;
import org.hubgraph.value.TextKeys;

/**
 * Columns that all entries share. Each subclass must declare {@link Entry} itself: the schema is generated from the
 * interfaces that a class declares.
 */
@MappedSuperclass
@Audited
public abstract class RegistryEntry extends Stored {

    @NonNull
    public String slug;

    @Ignore
    @Column(name = "names")
    public Names allNames;

    /** The best name if no language is requested; always {@code allNames.best(null)}. */
    @Ignore
    @Column(name = "name")
    public String defaultName;

    /** {@link TextKeys#sortKey} of the default name. */
    @Ignore
    @Column(name = "name_key")
    public String nameKey;

    @Ignore
    public Texts descriptions = Texts.NONE;

    /** Always {@code descriptions.best(null)}. */
    @Ignore
    @Column(name = "description")
    public String defaultDescription;

    @NonNull
    @Description("A readable key, unique within the type: lower-case letters, digits and hyphens.")
    public String getSlug() {
        return slug;
    }

    @NonNull
    @Description("All known names, in the editors' order: official names, aliases, acronyms and the spellings of"
            + " sources.")
    @Reads("allNames")
    @ListSize(most = Names.MOST)
    public List<@NonNull Name> getNames() {
        return allNames.all();
    }

    /** The facts that all entries have; subclasses add their own. */
    @Override
    @Ignore
    public Facts facts() {
        return new Facts().put("slug", slug).put("names", allNames).put("descriptions", descriptions);
    }

    /**
     * The facts as they are displayed: by the names of the fields that citations name. Fields that display facts of
     * another name are included, each with its value if no language is requested.
     */
    @Ignore
    public Facts displayedFacts() {
        return facts().put("name", defaultName).put("description", defaultDescription);
    }

    @Override
    @Ignore
    public List<SearchedText> searchedTexts() {
        return descriptions.all().stream()
                .map(description -> new SearchedText(SearchField.DESCRIPTIONS, description.text()))
                .toList();
    }

    /** Sets the names and the columns derived from them. */
    @Ignore
    public void rename(Names names) {
        allNames = names;
        defaultName = names.best(null);
        nameKey = TextKeys.sortKey(defaultName);
    }

    /** Sets the descriptions and the column derived from them. */
    @Ignore
    public void describe(Texts texts) {
        descriptions = texts;
        defaultDescription = texts.best(null);
    }

    /** Sets all derived columns after the fields have been set directly. */
    @Ignore
    public void derive() {
        rename(allNames);
        describe(descriptions);
    }
}
