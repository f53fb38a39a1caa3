package org.hubgraph.graphql.connection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

import org.hibernate.query.Query;

import org.hubgraph.graphql.projection.ReadRows;

/** A builder of HQL statements. The values of added conditions become named parameters. */
final class Statement {
    private final StringBuilder hql = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** A statement that may refer to the WITH clause of the listing. */
    static Statement of(Listing listing) {
        return new Statement().add(listing.with());
    }

    Statement add(String text) {
        hql.append(text);
        return this;
    }

    Statement add(Condition condition) {
        int next = 0;
        for (char c : condition.hql().toCharArray()) {
            if (c != '?') {
                hql.append(c);
                continue;
            }
            String name = "p" + parameters.size();
            parameters.put(name, condition.values().get(next++));
            hql.append(':').append(name);
        }
        return this;
    }

    List<Object[]> list(EntityManager entities) {
        return query(entities).getResultList();
    }

    List<Object[]> list(EntityManager entities, int most) {
        return query(entities).setMaxResults(most).getResultList();
    }

    private Query<Object[]> query(EntityManager entities) {
        var query = entities.createQuery(hql.toString(), Object[].class).unwrap(Query.class);
        parameters.forEach((name, value) -> {
            if (value instanceof List<?> list) {
                query.setParameterList(name, list);
            } else {
                query.setParameter(name, value);
            }
        });
        return ReadRows.counted(typed(query));
    }

    @SuppressWarnings("unchecked")
    private static Query<Object[]> typed(Query<?> query) {
        return (Query<Object[]>) query.setReadOnly(true);
    }
}
