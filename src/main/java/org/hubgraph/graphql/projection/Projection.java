package org.hubgraph.graphql.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.query.Query;

/**
 * How rows of one entity class are read: as whole entities, or as objects with only the attributes of the current
 * {@link Reading}.
 */
public final class Projection<T> {
    private final EntityManager entities;
    private final Shape<T> shape;

    private Projection(EntityManager entities, Shape<T> shape) {
        this.entities = entities;
        this.shape = shape;
    }

    /** The projection of an entity class for the current {@link Reading} of this thread. */
    public static <T> Projection<T> of(Class<T> entity, EntityManager entities) {
        return new Projection<>(
                entities, Reading.current().shape(EntityAttributes.of(entity, entities.getMetamodel())));
    }

    /** @param entity its name in HQL */
    public static Projection<?> of(String entity, EntityManager entities) {
        return new Projection<>(
                entities, Reading.current().shape(EntityAttributes.of(entity, entities.getMetamodel())));
    }

    /** The HQL expressions to select for the alias, one for each cell that {@link #read} takes. */
    public List<String> columns(String alias) {
        return shape.columns(alias);
    }

    /** How many cells of a row {@link #read} takes. */
    public int width() {
        return shape.wanted == null ? 1 : shape.wanted.size();
    }

    /** Whether the request reads any objects of the entity. */
    public boolean isNeeded() {
        return shape.needed;
    }

    /** Whether whole entities are read, which Hibernate manages and which cannot be selected from a subquery. */
    public boolean isWhole() {
        return shape.wanted == null;
    }

    /** Creates the object of a row whose cells, from the given index, are {@link #columns}. */
    public T read(Object[] row, int from) {
        if (shape.wanted == null) {
            return shape.attributes.type().cast(row[from]);
        }
        var object = shape.attributes.create();
        var setters = shape.setters;
        try {
            for (int i = 0; i < setters.length; i++) {
                if (row[from + i] != null) {
                    setters[i].set(object, row[from + i]);
                }
            }
        } catch (Exception mismatch) {
            throw new IllegalStateException(mismatch);
        }
        return object;
    }

    /** The objects with these keys, in any order; keys without a row are omitted. */
    public List<T> listByKeys(Collection<UUID> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return list(query("among(:value, " + Shape.ALIAS + ".key)").setParameter("value", keys.toArray(UUID[]::new)));
    }

    /** The objects by the values of a unique attribute, a text, in one statement; other values are left out. */
    public Map<String, T> findAll(String attribute, Collection<String> values) {
        var found = new HashMap<String, T>();
        var path = Shape.ALIAS + "." + attribute;
        var among = Map.of("values", values.toArray(String[]::new));
        listBeside(path, "", "among_texts(:values, " + path + ")", among)
                .forEach(row -> found.put((String) row.values().get(0), row.object()));
        return found;
    }

    /** An object with other values of its row. */
    public record Beside<T>(List<Object> values, T object) {}

    /**
     * The objects of many rows, with other values of each row. The parts of the query are cached, so there must be few
     * different ones.
     *
     * @param values HQL expressions to select, at least one
     * @param joined what follows the row {@code e} in the FROM clause; may be empty
     * @param condition an HQL condition on these and the parameters
     * @param parameters by name; a collection is the value of {@code in}
     */
    public List<Beside<T>> listBeside(String values, String joined, String condition, Map<String, ?> parameters) {
        var query = counted(shape.hql(values, joined, condition));
        parameters.forEach((name, value) -> {
            if (value instanceof Collection<?> several) {
                query.setParameterList(name, several);
            } else {
                query.setParameter(name, value);
            }
        });
        return query.getResultList().stream()
                .map(row -> {
                    int before = row.length - width();
                    return new Beside<>(Arrays.asList(row).subList(0, before), read(row, before));
                })
                .toList();
    }

    /** The object that has the value in a unique attribute. */
    public Optional<T> find(String attribute, Object value) {
        return findWhere(Shape.ALIAS + "." + attribute + " = :value", value);
    }

    /**
     * @param condition an HQL condition on the row {@code e} and {@code :value} that at most one row matches; it is
     *     cached, so there must be few different ones
     */
    public Optional<T> findWhere(String condition, Object value) {
        return findWhere(condition, Map.of("value", value));
    }

    /**
     * @param condition an HQL condition on the row {@code e} and the parameters that at most one row matches; it is
     *     cached, so there must be few different ones
     */
    public Optional<T> findWhere(String condition, Map<String, ?> parameters) {
        var query = query(condition);
        parameters.forEach(query::setParameter);
        return list(query).stream().findFirst();
    }

    private List<T> list(Query<Object[]> query) {
        var objects = new ArrayList<T>();
        query.getResultList().forEach(row -> objects.add(read(row, 0)));
        return objects;
    }

    private Query<Object[]> query(String where) {
        return counted(shape.hql(where));
    }

    @SuppressWarnings("unchecked")
    private Query<Object[]> counted(String hql) {
        return ReadRows.counted(entities.createQuery(hql, Object[].class).unwrap(Query.class));
    }
}
