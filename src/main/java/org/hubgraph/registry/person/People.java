package org.hubgraph.registry.person;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.query.AuditEntity;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Order;
import org.hubgraph.graphql.connection.SortKey;
import org.hubgraph.graphql.projection.Projection;
import org.hubgraph.registry.condition.Filters;
import org.hubgraph.registry.entry.EntryTable;
import org.hubgraph.registry.entry.ErasedSlug;
import org.hubgraph.registry.entry.MergedEntries;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.PersonFilter;
import org.hubgraph.registry.filter.SortKeys;
import org.hubgraph.registry.person.PersonOrder.PersonOrderField;

/** Queries of the table of people. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, UUID>, EntryTable<Person> {
    private final Filters filters;
    private final MergedEntries merged;

    People(Filters filters, MergedEntries merged) {
        this.filters = filters;
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

    /**
     * Whether the slug of the packaged registry belonged to an erased person and has not been assigned to another one.
     * The entry of the erased person may have been deleted.
     */
    public boolean isErased(String slug) {
        return findBySlug(slug).map(Person::isErased).orElseGet(() -> ErasedSlug.findObject(Person.class, slug)
                .isPresent());
    }

    /** All states that any of the people ever had. */
    List<Person> history(Collection<UUID> keys) {
        List<?> states = AuditReaderFactory.get(getEntityManager())
                .createQuery()
                .forRevisionsOfEntity(Person.class, true, true)
                .add(AuditEntity.id().in(keys))
                .getResultList();
        return states.stream().map(Person.class::cast).toList();
    }

    /** Overwrites all former states of an erased person, and of the people merged into them, with the present state. */
    void clearHistory(Person erased, Collection<UUID> keys) {
        getEntityManager()
                .createNativeQuery("update person_history set (slug, names, descriptions, name, name_key, description,"
                        + " fields_of_work, field_of_work_keys, erased_on) = (select slug, names,"
                        + " descriptions, name, name_key, description, fields_of_work,"
                        + " field_of_work_keys, erased_on from person where id = ?1) where id in (?2)")
                .setParameter(1, erased.key)
                .setParameter(2, keys)
                .executeUpdate();
    }

    /** All people except those who were erased. */
    Listing listing(PersonFilter filter, List<PersonOrder> orderBy) {
        var known = Condition.of("p.erasedOn is null");
        return new Listing(
                "people", List.of("Person p"), "Person p", null, known.and(filters.allPeople(filter)), order(orderBy));
    }

    private static Order order(List<PersonOrder> orderBy) {
        var byName = key(PersonOrderField.NAME, Direction.ASC);
        return Order.of(SortKeys.of(orderBy, order -> key(order.field, order.direction), byName), "p.key");
    }

    /** The sort key of one field on the alias {@code p}. */
    public static SortKey key(PersonOrderField field, Direction direction) {
        return switch (field) {
            case NAME -> SortKeys.text("NAME", "p.nameKey", direction);
            case SLUG -> SortKeys.text("SLUG", "p.slug", direction);
            case CREATED_AT -> SortKeys.instant("CREATED_AT", "p.createdAt", direction);
            case UPDATED_AT -> SortKeys.instant("UPDATED_AT", "p.updatedAt", direction);
        };
    }
}
