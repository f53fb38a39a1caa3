package org.hubgraph.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.paging.Condition;

/** The places of changes in the order in which they can be followed, in the way of the database: see the package. */
@ApplicationScoped
class Positions {
    private final EntityManager entities;
    private final boolean postgresql;

    Positions(EntityManager entities, @ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
        this.entities = entities;
        this.postgresql = database.equals("postgresql");
    }

    /** Of the running transaction. On H2 others wait from here on, so it is asked for last. */
    long next() {
        if (postgresql) {
            return number("select cast(cast(pg_current_xact_id() as text) as bigint)");
        }
        entities.createNativeQuery("update change_counter set position = position + 1")
                .executeUpdate();
        return number("select position from change_counter");
    }

    /** Where no transaction is running any more that could still write a smaller position. */
    Condition settled(String path) {
        return postgresql
                ? Condition.of(path + " < sql('cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)')")
                : Condition.ALWAYS;
    }

    private long number(String sql) {
        return ((Number) entities.createNativeQuery(sql, Long.class).getSingleResult()).longValue();
    }
}
