package org.hubgraph.reading;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.query.Query;

/** How rows of one entity are read: whole, or as objects that have the attributes of the current {@link Reading}. */
public final class Projection<T> {
    private static final String ALIAS = "e";

    private final EntityManager entities;
    private final EntityAttributes<T> attributes;
    private final boolean reached;
    /** The attributes to read; null for the whole entity. */
    private final List<String> wanted;

    private final MethodHandle[] setters;

    private Projection(EntityManager entities, EntityAttributes<T> attributes, Reading reading) {
        this.entities = entities;
        this.attributes = attributes;
        this.reached = reading.reaches(attributes.type());
        var asked = reading.of(attributes.type());
        this.wanted = asked == null ? null : attributes.withKeys(asked, reached);
        this.setters = wanted == null ? null : attributes.setters(wanted);
    }

    public static <T> Projection<T> of(Class<T> entity, EntityManager entities) {
        return new Projection<>(entities, EntityAttributes.of(entity, entities.getMetamodel()), Reading.current());
    }

    /** @param entity its name in HQL */
    public static Projection<?> of(String entity, EntityManager entities) {
        return new Projection<>(entities, EntityAttributes.of(entity, entities.getMetamodel()), Reading.current());
    }

    /** What to select of the alias, in HQL: as many expressions as {@link #read} takes cells. */
    public List<String> columns(String alias) {
        return wanted == null
                ? List.of(alias)
                : wanted.stream().map(attribute -> alias + "." + attribute).toList();
    }

    /** How many cells of a row {@link #read} takes. */
    public int width() {
        return wanted == null ? 1 : wanted.size();
    }

    /** Whether the primary key is all that is read, so that nothing needs to be joined for it. */
    public boolean isKeyOnly() {
        return !reached;
    }

    /** The object of a row whose cells from the place on are {@link #columns}. */
    public T read(Object[] row, int from) {
        if (wanted == null) {
            return attributes.type().cast(row[from]);
        }
        var object = attributes.create();
        try {
            for (int i = 0; i < setters.length; i++) {
                if (row[from + i] != null) {
                    setters[i].invokeExact((Object) object, row[from + i]);
                }
            }
        } catch (Throwable mismatch) {
            throw new IllegalStateException(mismatch);
        }
        return object;
    }

    /** In any order; keys without a row are left out. */
    public List<T> listByKeys(Collection<UUID> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return list(query("among(:value, " + ALIAS + ".key)").setParameter("value", keys.toArray(UUID[]::new)));
    }

    /** The one row that has the value in a unique attribute. */
    public Optional<T> find(String attribute, Object value) {
        return list(query(ALIAS + "." + attribute + " = :value").setParameter("value", value)).stream()
                .findFirst();
    }

    private List<T> list(Query<Object[]> query) {
        var objects = new ArrayList<T>();
        query.getResultList().forEach(row -> objects.add(read(row, 0)));
        return objects;
    }

    @SuppressWarnings("unchecked")
    private Query<Object[]> query(String where) {
        var hql = "select " + String.join(", ", columns(ALIAS)) + " from " + attributes.name() + " " + ALIAS + " where "
                + where;
        return entities.createQuery(hql, Object[].class).unwrap(Query.class);
    }
}
