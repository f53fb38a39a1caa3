package org.hubgraph.registry.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.change.EntryEditing;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.entry.MergedPart;
import org.hubgraph.registry.entry.Names;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.value.Name;
import org.hubgraph.value.NameKind;

/**
 * The names that a survivor gets from a merged entry. They are appended to its own, and official names become aliases.
 */
@ApplicationScoped
class MergedNames {
    private final EntryIndex index;

    MergedNames(EntryIndex index) {
        this.index = index;
    }

    /** @return a part for each name of the merged entry, with the kind and the dates that the survivor has it with */
    List<MergedPart> give(RegistryEntry merged, RegistryEntry survivor, Violations violations) {
        var names = new ArrayList<>(survivor.allNames.all());
        var parts = new ArrayList<MergedPart>();
        for (Name name : merged.allNames.all()) {
            var kind = name.kind() == NameKind.OFFICIAL ? NameKind.ALIAS : name.kind();
            boolean known = names.stream().anyMatch(own -> item(own).equals(item(name)));
            var given = new Name(name.text(), name.language(), kind, name.since(), name.until());
            parts.add(MergedPart.of(item(name), detail(given), known));
            if (!known) {
                names.add(given);
            }
        }
        if (names.size() > Names.MOST) {
            violations.add(
                    "has too many names for the survivor, which can have at most " + Names.MOST + ".",
                    Moving.MERGED_ID);
        }
        var all = EntryEditing.names(names, violations, Moving.MERGED_ID);
        if (violations.isEmpty()) {
            rename(survivor, all);
        }
        return parts;
    }

    /** Removes the names that the survivor got from the merge, unless their kind or dates have changed since. */
    void take(List<MergedPart> parts, RegistryEntry survivor, Violations violations) {
        var given = new HashMap<String, String>();
        parts.stream().filter(part -> !part.shared).forEach(part -> given.put(part.item, part.detail));
        var left = survivor.allNames.all().stream()
                .filter(name -> !isAsGiven(name, given.get(item(name))))
                .toList();
        if (left.isEmpty()) {
            violations.add("would leave the survivor without a name; add one to it first.", Moving.MERGED_ID);
        } else {
            rename(survivor, new Names(left));
        }
    }

    /** @param detail null for a name that was not given */
    private static boolean isAsGiven(Name name, String detail) {
        // Details of older merges have the kind only.
        return detail(name).equals(detail) || name.kind().name().equals(detail);
    }

    private void rename(RegistryEntry survivor, Names names) {
        if (!names.equals(survivor.allNames)) {
            survivor.rename(names);
            index.rename(survivor);
        }
    }

    /** The kind and the dates, such as {@code FORMER 1998/2004-05} or {@code ALIAS /} without dates. */
    private static String detail(Name name) {
        return name.kind() + " " + Objects.toString(name.since(), "") + "/" + Objects.toString(name.until(), "");
    }

    /** Names are equal if their text and language are, regardless of their kind. */
    private static String item(Name name) {
        return Objects.toString(name.language(), "") + " " + name.text();
    }
}
