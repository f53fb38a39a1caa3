package org.hubgraph.registry.change;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.entry.Links;
import org.hubgraph.registry.entry.MergedEntries;
import org.hubgraph.registry.entry.Names;
import org.hubgraph.registry.entry.OrganisationEntry;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.Texts;
import org.hubgraph.value.Link;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.Name;
import org.hubgraph.value.TextKeys;

/** Adds, changes and deletes hubs, tenants, people and funds: the part that they have in common. */
@ApplicationScoped
public class EntryEditing {
    /** Maximum length, as JSON, of all names of an entry, or of all its texts of one kind. */
    private static final int LIST_CHARACTERS = 20_000;
    /** Maximum length of the search key of one name, as in the index of names. */
    private static final int KEY_CHARACTERS = 1_000;

    private final Editing editing;
    private final EntryIndex index;
    private final ExternalIdRules externalIds;
    private final MergedEntries merged;
    private final Citing citing;
    private final Patches patches;
    private final SlugLookup slugs;

    EntryEditing(
            Editing editing,
            EntryIndex index,
            ExternalIdRules externalIds,
            MergedEntries merged,
            Citing citing,
            Patches patches,
            SlugLookup slugs) {
        this.editing = editing;
        this.index = index;
        this.externalIds = externalIds;
        this.merged = merged;
        this.citing = citing;
        this.patches = patches;
        this.slugs = slugs;
    }

    /** @param facts copies the {@link Explicit} fields of this type and reports faults to the violations */
    public <E extends RegistryEntry> E create(E entry, NewEntry input, String reason, BiConsumer<E, Violations> facts) {
        return editing.create(entry, input, reason, (created, violations) -> fill(created, input, violations, facts));
    }

    /**
     * Adds an entry as part of another command.
     *
     * @param violations of the part; the caller has validated the constraints of the whole input
     * @param facts copies the {@link Explicit} fields of this type and reports faults to the violations
     */
    public <E extends RegistryEntry> void add(
            E entry, NewEntry input, Violations violations, BiConsumer<E, Violations> facts) {
        patches.apply(input, entry, violations);
        fill(entry, input, violations, facts);
    }

    private <E extends RegistryEntry> void fill(
            E entry, NewEntry input, Violations violations, BiConsumer<E, Violations> facts) {
        if (input.names.isEmpty()) {
            return;
        }
        rename(entry, input.names, violations);
        slug(entry, input.slug, violations);
        describe(entry, Given.listed(input.descriptions), violations);
        if (input instanceof NewOrganisation organisation) {
            link(entry, organisation.links, violations);
        }
        facts.accept(entry, violations);
        index.add(entry, externalIds.of(entry, Given.listed(input.externalIds), violations));
        citing.add(entry, input.citations, violations);
    }

    /** @param facts copies the {@link Explicit} fields of this type and reports faults to the violations */
    public <E extends RegistryEntry> E change(
            Class<E> type, EntryUpdate input, String reason, BiConsumer<E, Violations> facts) {
        return editing.change(type, input, reason, (entry, violations) -> {
            Given.required(input.slug, slug -> slug(entry, slug, violations), violations, "slug");
            Given.list(input.names, names -> {
                if (names.isEmpty()) {
                    violations.add("cannot be cleared: every entry needs a name.", "names");
                } else {
                    rename(entry, names, violations);
                    index.rename(entry);
                }
            });
            Given.list(input.descriptions, descriptions -> describe(entry, descriptions, violations));
            if (input instanceof OrganisationUpdate organisation) {
                link(entry, organisation.links, violations);
            }
            facts.accept(entry, violations);
            Given.list(input.externalIds, ids -> {
                index.replace(entry, externalIds.of(entry, ids, violations));
                editing.touch(entry);
            });
            if (input.citations != null) {
                citing.add(entry, input.citations, violations);
                editing.touch(entry);
            }
        });
    }

    /**
     * @param parts removes what belongs to the entry alone, and reports to the violations what prevents the deletion
     */
    public <E extends RegistryEntry> Deleted delete(
            Class<E> type, DeleteEntry input, String reason, BiConsumer<E, Violations> parts) {
        return new Deleted(editing.delete(type, input, reason, (entry, violations) -> {
            parts.accept(entry, violations);
            index.remove(entry);
            merged.forget(entry);
            citing.removeAll(entry);
        }));
    }

    private void slug(RegistryEntry entry, String asked, Violations violations) {
        entry.slug = slugs.slug(entry, asked, entry.defaultName, violations);
    }

    private static void rename(RegistryEntry entry, List<Name> names, Violations violations) {
        for (int place = 0; place < names.size(); place++) {
            if (TextKeys.searchKey(names.get(place).text()).length() > KEY_CHARACTERS) {
                violations.add(
                        "must have at most " + KEY_CHARACTERS + " characters after its ligatures are expanded.",
                        "names",
                        place,
                        "text");
            }
        }
        entry.rename(names(names, violations, "names"));
    }

    private static void describe(RegistryEntry entry, List<LocalizedText> texts, Violations violations) {
        entry.describe(texts(texts, violations, "descriptions"));
    }

    /** Names that are stored together in one column; a violation if they are too long for it. */
    public static Names names(List<Name> names, Violations violations, Object... path) {
        var all = new Names(names);
        checkLength(all, violations, path);
        violations.checkDistinct(names, name -> Arrays.asList(name.text(), name.language()), path);
        for (int place = 0; place < names.size(); place++) {
            var name = names.get(place);
            violations.below(path).below(place).checkOrder(name.since(), "since", name.until(), "until");
        }
        return all;
    }

    /** Texts that are stored together in one column; a violation if they are too long for it. */
    public static Texts texts(List<LocalizedText> texts, Violations violations, Object... path) {
        var all = new Texts(texts);
        checkLength(all, violations, path);
        violations.checkDistinct(texts, text -> text, path);
        return all;
    }

    /** @param given the links of a hub, a tenant or a fund; a violation if they are too long for their column */
    private static void link(RegistryEntry entry, List<Link> given, Violations violations) {
        if (!Given.isGiven(given)) {
            return;
        }
        var links = Given.listed(given);
        var all = new Links(links);
        checkLength(all, violations, "links");
        violations.checkDistinct(links, Link::url, "links");
        ((OrganisationEntry) entry).linkList = all;
    }

    /** Adds a violation if a list is too long for its column. */
    static void checkLength(Object list, Violations violations, Object... path) {
        if (list.toString().length() > LIST_CHARACTERS) {
            violations.add("must have at most " + LIST_CHARACTERS + " characters in total, encoded as JSON.", path);
        }
    }
}
