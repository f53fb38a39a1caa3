package org.hubgraph.registry.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.failure.Invalid;
import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.ExternalId;
import org.hubgraph.registry.entry.ExternalIdForm;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.IdScheme;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.value.TextKeys;

/** Rules for external ids, independent of how they are added or changed. */
@ApplicationScoped
class ExternalIdRules {
    private static final String LIST = "externalIds";
    private static final String REGISTER_CODE = "(?i)RA[0-9]{6}";

    private final EntryIndex index;

    ExternalIdRules(EntryIndex index) {
        this.index = index;
    }

    /** The external ids of an entry, in their canonical form; violations at {@code externalIds}. */
    List<ExternalId> of(RegistryEntry entry, List<NewExternalId> given, Violations violations) {
        var ids = new ArrayList<ExternalId>();
        var positions = new ArrayList<Integer>();
        for (int position = 0; position < given.size(); position++) {
            var id = id(entry, given.get(position), violations.below(LIST, position));
            if (id != null) {
                ids.add(id);
                positions.add(position);
            }
        }
        checkRepeated(ids, positions, violations);
        checkClaims(entry, ids, positions, violations);
        return ids;
    }

    /** Returns null if the id is not valid for its scheme. */
    private static ExternalId id(RegistryEntry entry, NewExternalId given, Violations violations) {
        var id = new ExternalId();
        id.scheme = given.scheme;
        id.url = given.url;
        id.preferred = Boolean.TRUE.equals(given.preferred);
        // The key of a new entry is set when it is persisted, which then completes the claim.
        id.claim = Boolean.TRUE.equals(given.disputed) ? ExternalId.CLAIMED : "";
        checkIssuer(given.schemeName, id.scheme == IdScheme.OTHER, "schemeName", violations);
        checkIssuer(given.register, id.scheme == IdScheme.COMPANY_NUMBER, "register", violations);
        id.issueBy(given.schemeName, register(given.register));
        try {
            id.value = ExternalIdForm.canonical(id.scheme, given.value);
        } catch (Invalid noId) {
            violations.add(noId.getMessage() + ".", "value");
            return null;
        }
        ExternalIdForm.misplaced(id.scheme, id.value, EntryType.of(entry))
                .ifPresent(reason -> violations.add(reason + "."));
        return id;
    }

    private static String register(String text) {
        return text != null && text.matches(REGISTER_CODE) ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static void checkIssuer(String name, boolean required, String field, Violations violations) {
        if (required && name == null) {
            violations.add("is required for this scheme.", field);
        } else if (!required && name != null) {
            violations.add("is not for this scheme.", field);
        } else if (name != null) {
            String key = TextKeys.searchKey(name);
            if (key.isEmpty()) {
                violations.add("must have a letter or a digit.", field);
            }
            PlaceRules.checkKey(key, field, violations);
        }
    }

    private static void checkRepeated(List<ExternalId> ids, List<Integer> positions, Violations violations) {
        var seen = new HashSet<String>();
        var preferred = new HashSet<String>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i).identity())) {
                violations.add(Violations.TWICE, LIST, positions.get(i));
            }
            if (ids.get(i).preferred && !preferred.add(ids.get(i).issuer())) {
                violations.add("another id of this scheme is preferred.", LIST, positions.get(i), "preferred");
            }
        }
    }

    /** An id that another entry has must be disputed, unless this entry already has it undisputed. */
    private void checkClaims(
            RegistryEntry entry, List<ExternalId> ids, List<Integer> positions, Violations violations) {
        if (ids.isEmpty()) {
            return;
        }
        var claims = index.listClaims(ids);
        for (int i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            var same = claims.stream()
                    .filter(known -> known.identity().equals(id.identity()))
                    .toList();
            boolean own =
                    same.stream().anyMatch(known -> known.entryKey.equals(entry.key) && !known.isRecordedAsDisputed());
            var other = same.stream()
                    .filter(known -> !known.entryKey.equals(entry.key))
                    .findFirst();
            if (other.isPresent() && !own && !id.isRecordedAsDisputed()) {
                violations.add(taken(other.get()), LIST, positions.get(i));
            }
        }
    }

    private String taken(ExternalId other) {
        String type = other.entryType.typeName();
        return "already belongs to another entry, the " + type + " \"" + index.slugOf(other)
                + "\" with the id " + new GlobalId(type, other.entryKey).text()
                + ". Correct one of the two, or record the id as disputed.";
    }
}
