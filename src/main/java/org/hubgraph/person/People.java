package org.hubgraph.person;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.hubgraph.limit.Limits;
import org.hubgraph.paging.Condition;
import org.hubgraph.paging.Listing;
import org.hubgraph.paging.Order;
import org.hubgraph.paging.SortKey;
import org.hubgraph.reading.Projection;
import org.hubgraph.registry.Direction;
import org.hubgraph.registry.EntryTable;
import org.hubgraph.registry.FilterBudget;
import org.hubgraph.registry.MergedEntries;
import org.hubgraph.registry.SortKeys;

/** The table of people. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, UUID>, EntryTable<Person> {
    private final Limits limits;
    private final MergedEntries merged;

    People(Limits limits, MergedEntries merged) {
        this.limits = limits;
        this.merged = merged;
    }

    @Override
    public Class<Person> type() {
        return Person.class;
    }

    @Override
    public List<Person> listByKeys(Collection<UUID> keys) {
        return Projection.of(type(), getEntityManager()).listByKeys(keys);
    }

    @Override
    public MergedEntries merged() {
        return merged;
    }

    Listing listing(PersonFilter filter, List<PersonOrder> orderBy) {
        return new Listing("people", List.of("Person p"), "Person p", null, where(filter), order(orderBy));
    }

    private Condition where(PersonFilter filter) {
        return filter == null ? Condition.ALWAYS : new PersonConditions(new FilterBudget(limits)).of(filter);
    }

    private static Order order(List<PersonOrder> orderBy) {
        var keys = orderBy == null || orderBy.isEmpty()
                ? List.of(SortKeys.text("NAME", "p.nameKey", Direction.ASC))
                : orderBy.stream().map(People::key).toList();
        return Order.of(keys, "p.key");
    }

    private static SortKey key(PersonOrder order) {
        return switch (order.field) {
            case NAME -> SortKeys.text("NAME", "p.nameKey", order.direction);
            case SLUG -> SortKeys.text("SLUG", "p.slug", order.direction);
            case CREATED_AT -> SortKeys.instant("CREATED_AT", "p.createdAt", order.direction);
            case UPDATED_AT -> SortKeys.instant("UPDATED_AT", "p.updatedAt", order.direction);
        };
    }
}
