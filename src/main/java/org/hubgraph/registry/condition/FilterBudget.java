package org.hubgraph.registry.condition;

import java.util.UUID;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.NotFound;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.value.DisplayText;
import org.hubgraph.value.TextKeys;

/**
 * Counts the conditions and levels of one filter. A filter is a small program written by a client, so its size is
 * limited before it reaches the database. Use one for each filter.
 */
final class FilterBudget {
    /** The further conditions that a subquery counts as: a database needs much longer to plan one than to compare a value. */
    private static final int OF_SUBQUERY = 9;

    private final Limits limits;
    private final EntityManager entities;
    private final boolean ofAll;
    private int spent;
    private int level = 1;
    private int aliases;

    /** @param ofAll whether the filter chooses among all entries of a type, not among those below an object */
    FilterBudget(Limits limits, EntityManager entities, boolean ofAll) {
        this.limits = limits;
        this.entities = entities;
        this.ofAll = ofAll;
    }

    /**
     * The beginning of a condition on the names {@code n} of an entry. Among all entries, H2 finds the names once and then
     * their entries; below an object, it looks at the names of each of its few entries.
     *
     * @param key the path of the key of the entry
     */
    String namesOf(String key) {
        return ofAll
                ? key + " in (select n.entryKey from EntryName n where "
                : "exists (select 1 from EntryName n where n.entryKey = " + key + " and ";
    }

    /** @throws LimitExceeded if the filter has too many conditions */
    void spend(int conditions) {
        spent += conditions;
        if (spent > limits.filterConditions()) {
            throw new LimitExceeded(
                    "filter-conditions",
                    "The filter has more than " + limits.filterConditions()
                            + " conditions, counting each value of a list, and related objects as 10",
                    limits.filterConditions(),
                    "Split it into several queries.");
        }
    }

    /**
     * Compiles filters inside a filter.
     *
     * @throws LimitExceeded if they are nested too deeply
     */
    <T> T nested(Supplier<T> compilation) {
        if (++level > limits.filterLevels()) {
            throw new LimitExceeded(
                    "filter-levels",
                    "The filter is nested deeper than " + limits.filterLevels()
                            + " levels of and, or, not and related objects",
                    limits.filterLevels(),
                    "Use fewer levels.");
        }
        var compiled = compilation.get();
        level--;
        return compiled;
    }

    /**
     * An alias for a subquery. No other part of the statement has it, so that a filter may pass through an entity
     * repeatedly.
     */
    String alias() {
        spend(OF_SUBQUERY);
        return "filtered" + ++aliases;
    }

    /**
     * The key of the hub with this id.
     *
     * @throws NotFound if there is none
     */
    UUID hub(String field, String id) {
        return GlobalId.keyOf(EntryType.HUB.typeName(), id)
                .filter(this::isHub)
                .orElseThrow(() -> new NotFound(field + " \"" + DisplayText.of(id) + "\" is not the id of a hub."));
    }

    private boolean isHub(UUID key) {
        return !entities.createQuery("select h.key from Hub h where h.key = :key", UUID.class)
                .setParameter("key", key)
                .getResultList()
                .isEmpty();
    }

    /** The search key of a text in a filter. */
    String key(String text) {
        check(text);
        String key = TextKeys.searchKey(text);
        if (key.isEmpty()) {
            throw new Invalid("A text in the filter is blank. Omit the condition, or give at least one character other"
                    + " than spaces and hyphens.");
        }
        return key;
    }

    /** A text that is compared as it is. */
    String exact(String text) {
        check(text);
        if (text.isEmpty()) {
            throw new Invalid("A text in the filter is empty. Omit the condition, or give at least one character.");
        }
        return text;
    }

    private void check(String text) {
        if (text.length() > limits.textCharacters()) {
            throw new LimitExceeded(
                    "text-characters",
                    "A text in the filter has " + text.length() + " characters",
                    limits.textCharacters(),
                    "Use a shorter text.");
        }
    }
}
