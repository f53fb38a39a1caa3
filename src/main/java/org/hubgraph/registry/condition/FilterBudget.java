package org.hubgraph.registry.condition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.entry.DateConditions;
import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.entry.ExternalIdForm;
import org.hubgraph.registry.filter.CountFilter;
import org.hubgraph.registry.filter.DatedFilter;
import org.hubgraph.registry.filter.ExternalIdFilter;
import org.hubgraph.registry.filter.MoneyFilter;
import org.hubgraph.registry.filter.PartOfText;
import org.hubgraph.registry.filter.TextFilter;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.TextKeys;

/**
 * Compiles the parts of one filter into conditions and counts them. A filter is a small program written by a client, so
 * its size is limited before it reaches the database. Use one for each filter.
 */
public final class FilterBudget {
    private final Limits limits;
    private int spent;
    private int level = 1;

    public FilterBudget(Limits limits) {
        this.limits = limits;
    }

    private void spend(int conditions) {
        spent += conditions;
        if (spent > limits.filterConditions()) {
            throw new LimitExceeded(
                    "filter-conditions",
                    "The filter has more than " + limits.filterConditions()
                            + " conditions, counting each value of a list",
                    limits.filterConditions(),
                    "Split it into several queries.");
        }
    }

    /** Adds a condition that is true for each value of the list; null adds nothing. */
    public void in(List<Condition> to, String path, List<?> values) {
        if (values != null) {
            spend(values.size() + 1);
            to.add(Condition.in(path, values));
        }
    }

    /** Adds a condition that is true if the array contains at least one value of the list; null adds nothing. */
    public void anyOf(List<Condition> to, String path, List<String> values) {
        if (values != null) {
            spend(values.size());
            to.add(Condition.anyOf(values.stream()
                    .map(value -> Condition.of("array_contains(" + path + ", ?)", value))
                    .toList()));
        }
    }

    /**
     * Adds a condition, which counts as one.
     *
     * @throws LimitExceeded if the filter has too many conditions; all other methods throw it, too
     */
    public void add(List<Condition> to, Condition condition) {
        spend(1);
        to.add(condition);
    }

    /** Adds a condition for rows updated at the instant or later; null adds nothing. */
    public void changedSince(List<Condition> to, String alias, Instant since) {
        if (since != null) {
            add(to, Condition.of(alias + ".updatedAt >= ?", since));
        }
    }

    /**
     * Adds a condition for dates that may be on or after the first and on or before the second; a null bound is open.
     */
    public void between(List<Condition> to, String path, PartialDate from, PartialDate until) {
        if (from != null && until != null) {
            spend(1);
            add(to, DateConditions.mayBeBetween(path, from, until));
        } else if (from != null) {
            add(to, DateConditions.mayBeFrom(path, from));
        } else if (until != null) {
            add(to, DateConditions.mayBeUntil(path, until));
        }
    }

    /** @param path a stored {@link TextKeys#searchKey} */
    public void text(List<Condition> to, String path, TextFilter filter) {
        if (filter != null) {
            to.add(textCondition(path, filter));
        }
    }

    /** Adds a condition that is true if a single name of the entry meets the whole filter. */
    public void name(List<Condition> to, String alias, TextFilter filter) {
        if (filter != null) {
            var name = textCondition("n.searchKey", filter);
            to.add(new Condition(
                    "exists (select 1 from EntryName n where n.entryKey = " + alias + ".key and " + name.hql() + ")",
                    name.values()));
        }
    }

    /** Adds a condition that is true if the entry has an external id of the scheme, with the value if one is given. */
    public void externalId(List<Condition> to, String alias, ExternalIdFilter filter) {
        if (filter == null) {
            return;
        }
        var of = new ArrayList<Condition>();
        of.add(Condition.of("x.scheme = ?", filter.scheme));
        if (filter.value != null) {
            of.add(Condition.of("x.value = ?", ExternalIdForm.lenient(filter.scheme, filter.value)));
        }
        for (String issuer : Arrays.asList(filter.schemeName, filter.register)) {
            if (issuer != null) {
                add(of, Condition.of("x.issuerKey = ?", key(issuer)));
            }
        }
        if (filter.disputed != null) {
            String disputed = "(x.claim <> '' or exists (" + EntryIndex.OTHER_CLAIM + "))";
            add(of, Condition.of(filter.disputed ? disputed : "not " + disputed));
        }
        var all = Condition.allOf(of);
        add(
                to,
                new Condition(
                        "exists (select 1 from ExternalId x where x.entryKey = " + alias + ".key and " + all.hql()
                                + ")",
                        all.values()));
    }

    /** Adds the conditions on a relation that has a beginning and an end. */
    public void dated(List<Condition> to, String alias, DatedFilter filter) {
        if (filter.inForceOn != null) {
            add(to, DatedRelation.holdsOn(alias, filter.inForceOn));
        }
        between(to, alias + ".since", filter.sinceFrom, filter.sinceUntil);
        between(to, alias + ".until", filter.untilFrom, filter.untilUntil);
        either(to, alias + ".ended = true", filter.ended);
        changedSince(to, alias, filter.updatedSince);
    }

    /**
     * Adds the bounds of a number of relations; null adds nothing.
     *
     * @param field of the filter, for error messages
     */
    public void count(List<Condition> to, String field, String alias, RelationCount count, CountFilter filter) {
        if (filter == null) {
            return;
        }
        for (Integer bound : Arrays.asList(filter.min, filter.max)) {
            if (bound != null && bound < 0) {
                throw new Invalid(field + " has " + bound + "; it must be 0 or more.");
            }
        }
        if (filter.min != null) {
            add(to, count.atLeast(alias, filter.min));
        }
        if (filter.max != null) {
            add(to, count.atMost(alias, filter.max));
        }
    }

    /**
     * Adds a condition or its opposite; null adds nothing.
     *
     * @param hql true or false for each row, never unknown
     */
    public void either(List<Condition> to, String hql, Boolean wanted) {
        if (wanted != null) {
            add(to, Condition.of(wanted ? hql : "not (" + hql + ")"));
        }
    }

    /** @param path of an embedded {@link org.hubgraph.registry.entry.ReportedMoney} */
    public void money(List<Condition> to, String path, MoneyFilter filter) {
        if (filter == null) {
            return;
        }
        add(to, Condition.of(path + ".currency = ?", filter.currency));
        if (filter.min != null) {
            add(to, Condition.of(path + ".amount >= ?", filter.min));
        }
        if (filter.max != null) {
            add(to, Condition.of(path + ".amount <= ?", filter.max));
        }
    }

    /**
     * Adds a condition that is true if a reference leads to an entry that meets the filter; null adds nothing.
     *
     * @param path the reference, to the primary key of the entry
     * @param entity the entity and its alias, such as {@code Hub h}
     */
    public <F> void related(List<Condition> to, String path, String entity, F filter, Function<F, Condition> compile) {
        String alias = entity.substring(entity.indexOf(' ') + 1);
        related(to, path, entity, alias + ".key", filter, compile);
    }

    /**
     * As {@link #related(List, String, String, Object, Function)}, for rows that lead to such an entry.
     *
     * @param from rows joined with the entry
     * @param reference the reference of these rows that equals the path
     */
    public <F> void related(
            List<Condition> to, String path, String from, String reference, F filter, Function<F, Condition> compile) {
        if (filter != null) {
            var condition = compile.apply(filter);
            add(
                    to,
                    new Condition(
                            path + " in (select " + reference + " from " + from + " where " + condition.hql() + ")",
                            condition.values()));
        }
    }

    /** Adds the combined filters. An empty {@code or} is false, an empty {@code and} is true. */
    public <F> void combined(List<Condition> to, List<F> and, List<F> or, F not, Function<F, Condition> compile) {
        if (and == null && or == null && not == null) {
            return;
        }
        if (++level > limits.filterLevels()) {
            throw new LimitExceeded(
                    "filter-levels",
                    "The filter is nested deeper than " + limits.filterLevels() + " levels of and, or and not",
                    limits.filterLevels(),
                    "Use fewer levels.");
        }
        if (and != null) {
            spend(1);
            to.add(Condition.allOf(compiled(and, compile)));
        }
        if (or != null) {
            spend(1);
            to.add(Condition.anyOf(compiled(or, compile)));
        }
        if (not != null) {
            spend(1);
            to.add(compile.apply(not).negated());
        }
        level--;
    }

    private <F> List<Condition> compiled(List<F> filters, Function<F, Condition> compile) {
        spend(filters.size());
        return filters.stream().map(compile).toList();
    }

    private Condition textCondition(String path, TextFilter filter) {
        var all = new ArrayList<Condition>();
        if (filter.equals != null) {
            add(all, Condition.of(path + " = ?", key(filter.equals)));
        }
        in(all, path, keys(filter.in));
        if (filter.startsWith != null) {
            String beginning = TextKeys.likeLiteral(key(filter.startsWith)) + "%";
            add(all, Condition.of(path + " like ? escape '!'", beginning));
        }
        if (filter.contains != null) {
            add(all, PartOfText.of(path, key(filter.contains)));
        }
        return Condition.allOf(all);
    }

    /** The search keys of texts in a filter; null for null. */
    public List<String> keys(List<String> texts) {
        return texts == null ? null : texts.stream().map(this::key).toList();
    }

    private String key(String text) {
        if (text.length() > limits.textCharacters()) {
            throw new LimitExceeded(
                    "text-characters",
                    "A text in the filter has " + text.length() + " characters",
                    limits.textCharacters(),
                    "Use a shorter text.");
        }
        String key = TextKeys.searchKey(text);
        if (key.isEmpty()) {
            throw new Invalid("A text in the filter is blank. Omit the condition, or give at least one character other"
                    + " than spaces and hyphens.");
        }
        return key;
    }
}
