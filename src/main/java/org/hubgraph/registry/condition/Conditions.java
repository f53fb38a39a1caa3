package org.hubgraph.registry.condition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.entry.DateConditions;
import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.entry.ExternalIdForm;
import org.hubgraph.registry.filter.CitationRelationFilter;
import org.hubgraph.registry.filter.DatedFilter;
import org.hubgraph.registry.filter.ExactTextFilter;
import org.hubgraph.registry.filter.ExternalIdFilter;
import org.hubgraph.registry.filter.ListFilter;
import org.hubgraph.registry.filter.MoneyFilter;
import org.hubgraph.registry.filter.PartOfText;
import org.hubgraph.registry.filter.PlaceFilter;
import org.hubgraph.registry.filter.SectorsFilter;
import org.hubgraph.registry.filter.TextFilter;
import org.hubgraph.registry.vocabulary.ServiceKind;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.TextKeys;

/**
 * The conditions of one filter on an alias; all must match. Each method adds those that its arguments state: null
 * states none. All throw {@link org.hubgraph.failure.LimitExceeded} if the whole filter becomes too large.
 */
public final class Conditions {
    private final FilterBudget budget;
    private final String alias;
    private final UnaryOperator<String> paths;
    private final List<Condition> all = new ArrayList<>();

    Conditions(FilterBudget budget, String alias) {
        this(budget, alias, attribute -> alias + "." + attribute);
    }

    /** @param paths returns the expression for an attribute */
    Conditions(FilterBudget budget, String alias, UnaryOperator<String> paths) {
        this.budget = budget;
        this.alias = alias;
        this.paths = paths;
    }

    public Condition all() {
        return Condition.allOf(all);
    }

    /** The sectors of the entry, whose entity is named. */
    Conditions sectors(String entity, SectorsFilter filter) {
        return filter == null ? this : add(SectorConditions.ofEntry(entity, filter, alias, budget));
    }

    /** One of the places of the organisation matches. */
    Conditions place(PlaceFilter filter) {
        return filter == null ? this : add(PlaceConditions.ofAny(filter, alias, budget));
    }

    /** Adds a condition, which counts as one. */
    public Conditions add(Condition condition) {
        budget.spend(1);
        all.add(condition);
        return this;
    }

    /** The attribute has a value of the list. */
    public Conditions in(String attribute, List<?> values) {
        return counted(values, some -> Condition.in(path(attribute), some));
    }

    /** The attribute, an array, contains a value of the list. */
    Conditions containsAny(String attribute, List<String> values) {
        return counted(values, some -> Condition.containsAny(path(attribute), some));
    }

    /** A condition on a list, each value of which counts as one. */
    public <V> Conditions counted(List<V> values, Function<List<V>, Condition> condition) {
        if (values != null) {
            budget.spend(values.size() + 1);
            all.add(condition.apply(values));
        }
        return this;
    }

    /** The attribute, an array of search keys, contains the key of a text of the list. */
    Conditions containsAnyText(String attribute, List<String> texts) {
        return containsAny(
                attribute,
                texts == null ? null : texts.stream().map(budget::key).toList());
    }

    /** The attribute is not null, or is null. */
    Conditions present(String attribute, Boolean wanted) {
        return either(path(attribute) + " is not null", wanted);
    }

    /** The attribute, which is never null, has this value. */
    Conditions flag(String attribute, Boolean wanted) {
        return either(path(attribute) + " = true", wanted);
    }

    private Conditions either(String hql, Boolean wanted) {
        return wanted == null ? this : add(Condition.of(wanted ? hql : "not (" + hql + ")"));
    }

    /** Added and last changed at these instants or later. */
    Conditions since(Instant created, Instant updated) {
        return atLeast("createdAt", created).atLeast("updatedAt", updated);
    }

    private Conditions atLeast(String attribute, Object least) {
        return least == null ? this : add(Condition.of(path(attribute) + " >= ?", least));
    }

    /** The date may be on or after the first and on or before the second. */
    Conditions between(String attribute, PartialDate from, PartialDate until) {
        if (from != null && until != null) {
            budget.spend(1);
            add(DateConditions.mayBeBetween(path(attribute), from, until));
        } else if (from != null) {
            add(DateConditions.mayBeFrom(path(attribute), from));
        } else if (until != null) {
            add(DateConditions.mayBeUntil(path(attribute), until));
        }
        return this;
    }

    /** The conditions on a relation that has a beginning and an end. */
    Conditions dated(DatedFilter filter) {
        if (filter.inForceOn != null) {
            add(DatedRelation.holdsOn(alias, filter.inForceOn));
        }
        return between("since", filter.sinceFrom, filter.sinceUntil)
                .between("until", filter.untilFrom, filter.untilUntil)
                .flag("ended", filter.ended)
                .since(filter.createdSince, filter.updatedSince);
    }

    /** @param attribute a stored {@link TextKeys#searchKey} */
    Conditions text(String attribute, TextFilter filter) {
        if (filter != null) {
            if (filter.equals != null) {
                add(Condition.of(path(attribute) + " = ?", budget.key(filter.equals)));
            }
            if (filter.in != null) {
                in(attribute, filter.in.stream().map(budget::key).toList());
            }
            if (filter.startsWith != null) {
                like(attribute, TextKeys.likeLiteral(budget.key(filter.startsWith)) + "%");
            }
            if (filter.contains != null) {
                add(PartOfText.of(path(attribute), budget.key(filter.contains)));
            }
        }
        return this;
    }

    /** @param attribute a text as it was recorded */
    Conditions exact(String attribute, ExactTextFilter filter) {
        if (filter != null) {
            in(attribute, filter.in);
            if (filter.startsWith != null) {
                like(attribute, TextKeys.likeLiteral(budget.exact(filter.startsWith)) + "%");
            }
            if (filter.contains != null) {
                like(attribute, "%" + TextKeys.likeLiteral(budget.exact(filter.contains)) + "%");
            }
        }
        return this;
    }

    private void like(String attribute, String pattern) {
        add(Condition.of(path(attribute) + " like ? escape '!'", pattern));
    }

    /** A single name of the entry, whose type is named, meets the whole filter. */
    Conditions name(TextFilter filter, String entity) {
        if (filter != null) {
            var name =
                    new Conditions(budget, "n").text("searchKey", filter).all().and(EntryConditions.isOf(entity));
            all.add(name.within(budget.namesOf(path("key")), ")"));
        }
        return this;
    }

    /** The entry has an external id of the scheme, with the value if one is given. */
    Conditions externalId(ExternalIdFilter filter) {
        if (filter == null) {
            return this;
        }
        var id = new Conditions(budget, "x").add(Condition.of("x.scheme = ?", filter.scheme));
        if (filter.value != null) {
            id.all.add(Condition.of("x.value = ?", ExternalIdForm.lenient(filter.scheme, filter.value)));
        }
        for (String issuer : Arrays.asList(filter.schemeName, filter.register)) {
            if (issuer != null) {
                id.add(Condition.of("x.issuerKey = ?", budget.key(issuer)));
            }
        }
        id.either("(x.claim <> '' or exists (" + EntryIndex.OTHER_CLAIM + "))", filter.disputed);
        all.add(id.all().within("exists (select 1 from ExternalId x where x.entryKey = " + path("key") + " and ", ")"));
        return this;
    }

    /** @param attribute an embedded {@link org.hubgraph.registry.entry.ReportedMoney} */
    Conditions money(String attribute, MoneyFilter filter) {
        if (filter == null) {
            return this;
        }
        add(Condition.of(path(attribute) + ".currency = ?", filter.currency))
                .atLeast(attribute + ".amount", filter.min);
        if (filter.max != null) {
            add(Condition.of(path(attribute) + ".amount <= ?", filter.max));
        }
        return this;
    }

    /**
     * A reference leads to an object that matches the filter.
     *
     * @param attribute the reference, to the primary key of the object
     * @param entity the entity of the object
     */
    <F> Conditions end(String attribute, String entity, F filter, Compiler<F> compiler) {
        return filter == null ? this : add(lists().leads(path(attribute), entity, filter, compiler));
    }

    /** At least one row of a list below the object matches. */
    <F> Conditions some(Rows rows, F filter, Compiler<F> compiler) {
        return filter == null ? this : add(lists().some(rows, null, filter, compiler));
    }

    /** The hub offers one of these services. */
    Conditions services(List<ServiceKind> services) {
        if (services != null) {
            var kind = new Conditions(budget, "s").in("kind", services).all();
            all.add(kind.within("exists (select 1 from HubService s where s.hubKey = " + path("key") + " and ", ")"));
        }
        return this;
    }

    /** The reference leads to the hub with this id. */
    Conditions hub(String attribute, String field, String id) {
        return id == null ? this : add(Condition.of(path(attribute) + " = ?", budget.hub(field, id)));
    }

    /** The citations of an object, for the name of its type. */
    Conditions citations(String type, CitationRelationFilter filter) {
        var citations = Rows.of("Citation", "subjectKey").where("%s.subjectType = '" + type + "'");
        return list("citations", citations, filter, CitationConditions::of);
    }

    /**
     * The conditions on a list below the object.
     *
     * @param field of the filter, for error messages
     */
    <F> Conditions list(String field, Rows rows, ListFilter<F> filter, Compiler<F> compiler) {
        if (filter != null) {
            lists().of(field, rows, filter, compiler).forEach(this::add);
        }
        return this;
    }

    private ListConditions lists() {
        return new ListConditions(budget, alias);
    }

    /** The combined filters. An empty {@code or} is false, an empty {@code and} is true. */
    public <F> Conditions combined(List<F> and, List<F> or, F not, Compiler<F> compiler) {
        if (and != null) {
            add(Condition.allOf(compiled(and, compiler)));
        }
        if (or != null) {
            add(Condition.anyOf(compiled(or, compiler)));
        }
        if (not != null) {
            add(compiled(not, compiler).negated());
        }
        return this;
    }

    private <F> List<Condition> compiled(List<F> filters, Compiler<F> compiler) {
        budget.spend(filters.size());
        return filters.stream().map(filter -> compiled(filter, compiler)).toList();
    }

    private <F> Condition compiled(F filter, Compiler<F> compiler) {
        return budget.nested(() -> compiler.compile(filter, new Conditions(budget, alias)));
    }

    String path(String attribute) {
        return paths.apply(attribute);
    }
}
