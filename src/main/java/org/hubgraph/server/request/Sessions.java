package org.hubgraph.server.request;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import org.hibernate.FlushMode;
import org.hibernate.HibernateException;
import org.hibernate.SessionEventListener;
import org.hibernate.engine.spi.SessionImplementor;

import org.hubgraph.graphql.execution.Cancellation;

/** Prepares the Hibernate session of the current request. */
@Singleton
public class Sessions {
    private final EntityManager entities;

    Sessions(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param statements notified of each statement
     * @param cancellation cancels the running statement, until its work is done
     */
    public void begin(boolean readOnly, SessionEventListener statements, Cancellation cancellation) {
        var session = entities.unwrap(SessionImplementor.class);
        session.addEventListeners(statements);
        // A mutation flushes explicitly, after its checks, rather than whenever a query would trigger a flush.
        session.setHibernateFlushMode(FlushMode.MANUAL);
        session.setDefaultReadOnly(readOnly);
        cancellation.running(() -> cancelStatement(session));
    }

    private static void cancelStatement(SessionImplementor session) {
        try {
            session.cancelQuery();
        } catch (HibernateException ended) {
            // The last statement is already closed, and no other has begun.
        }
    }
}
