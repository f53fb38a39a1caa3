package org.hubgraph.registry.importing.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.hubgraph.registry.entry.IdScheme;
import org.hubgraph.registry.importing.cleaning.Cleaned;
import org.hubgraph.registry.importing.cleaning.Cleaner;
import org.hubgraph.registry.importing.cleaning.TextCleaning;
import org.hubgraph.registry.importing.cleaning.ValueCleaning;
import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.Severity;
import org.hubgraph.value.TextKeys;

/** Builds the references of a draft. */
final class ReferenceBuilder {
    /** As long as names of entries may be. */
    private static final int LONGEST_NAME = 500;

    private final RowResult result;

    ReferenceBuilder(RowResult result) {
        this.result = result;
    }

    void add(FieldRule.Reference rule, Scope scope, List<DraftReference> found) {
        if (rule.when() != null && !rule.when().holds(scope)) {
            return;
        }
        if (rule.spec().list()) {
            addEach(rule, scope, found);
            return;
        }
        String key = rule.key() == null ? null : rule.key().key(scope);
        String slug = first(rule, "slug", scope);
        String id = first(rule, "externalId", scope);
        String name = first(rule, "name", scope);
        if (key != null || slug != null || id != null || name != null) {
            found.add(reference(rule, slug, key, id, name));
        }
    }

    /** A list of references has one way to name its objects. */
    private void addEach(FieldRule.Reference rule, Scope scope, List<DraftReference> found) {
        var seen = new HashSet<String>();
        rule.values().forEach((by, value) -> {
            String column = RuleValues.column(value, scope);
            for (var given : RuleValues.of(value, scope, result)) {
                String text = given.asText();
                var cleaned = clean(rule, by, text);
                result.add(column, text, cleaned, false, value.refusing());
                if (cleaned.isEmpty()) {
                    continue;
                }
                if (seen.size() >= rule.spec().most()) {
                    result.addTooMany(rule.spec(), column, text);
                    return;
                }
                if (!seen.add(TextKeys.searchKey(cleaned.value()))) {
                    result.add(column, text, Cleaned.by(Cleaner.DUPLICATES, null), false, false);
                    continue;
                }
                String named = cleaned.value();
                found.add(reference(
                        rule,
                        by.equals("slug") ? named : null,
                        null,
                        by.equals("externalId") ? named : null,
                        by.equals("name") ? named : null));
            }
        });
    }

    private String first(FieldRule.Reference rule, String by, Scope scope) {
        var value = rule.values().get(by);
        if (value == null) {
            return null;
        }
        String column = RuleValues.column(value, scope);
        for (var given : RuleValues.of(value, scope, result)) {
            String text = given.asText();
            var cleaned = clean(rule, by, text);
            result.add(column, text, cleaned, by.equals("externalId"), value.refusing());
            if (!cleaned.isEmpty()) {
                return cleaned.value();
            }
        }
        return null;
    }

    private static Cleaned<String> clean(FieldRule.Reference rule, String by, String text) {
        return by.equals("externalId")
                ? ValueCleaning.externalId(IdScheme.valueOf(rule.scheme()), text)
                : TextCleaning.name(text)
                        .then(name -> name.codePointCount(0, name.length()) <= LONGEST_NAME
                                ? Cleaned.unchanged(name)
                                : Cleaned.dropped(
                                        ImportRule.TOO_LONG, text, "has more than " + LONGEST_NAME + " characters"));
    }

    private static DraftReference reference(
            FieldRule.Reference rule, String slug, String key, String externalId, String name) {
        return new DraftReference(
                rule.spec().name(),
                rule.types(),
                slug,
                key,
                externalId == null ? null : IdScheme.valueOf(rule.scheme()),
                externalId,
                name,
                RuleColumns.first(rule),
                rule.creates());
    }

    /** The fault of a relation of an object to itself. */
    static Optional<ImportFault> sameEnds(TargetType type, List<DraftReference> references) {
        for (int i = 0; i < references.size() && !type.isEntry(); i++) {
            for (var other : references.subList(i + 1, references.size())) {
                var one = references.get(i);
                if (!one.field().equals(other.field()) && isSame(one, other)) {
                    return Optional.of(ImportFault.of(
                            ImportRule.SAME_END,
                            Severity.REFUSED,
                            other.column(),
                            null,
                            one.field() + " and " + other.field() + " are the same"));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(DraftReference one, DraftReference other) {
        if (one.types().stream().noneMatch(other.types()::contains)) {
            return false;
        }
        // Objects with other keys may have the same name.
        return one.key() != null && other.key() != null
                ? isSame(one.key(), other.key())
                : (isSame(one.slug(), other.slug())
                        || one.scheme() == other.scheme() && isSame(one.externalId(), other.externalId())
                        || isSame(one.name(), other.name()));
    }

    private static boolean isSame(String one, String other) {
        return one != null && other != null && Objects.equals(TextKeys.searchKey(one), TextKeys.searchKey(other));
    }
}
