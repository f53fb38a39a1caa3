package org.hubgraph.server.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.FlushMode;
import org.hibernate.HibernateException;
import org.hibernate.SessionEventListener;
import org.hibernate.engine.spi.SessionImplementor;

import org.hubgraph.graphql.execution.Cancellation;

/** Makes Hibernate's session of the request at work ready for it. */
@ApplicationScoped
public class Sessions {
    private final EntityManager entities;

    Sessions(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param statements is told of each
     * @param cancellation reaches the statement at work, until it is told that the work is done
     */
    public void begin(boolean readOnly, SessionEventListener statements, Cancellation cancellation) {
        var session = entities.unwrap(SessionImplementor.class);
        session.addEventListeners(statements);
        // What a mutation writes, it writes when it has looked at everything, and not when a query happens to ask.
        session.setHibernateFlushMode(FlushMode.MANUAL);
        session.setDefaultReadOnly(readOnly);
        cancellation.running(() -> cancelStatement(session));
    }

    private static void cancelStatement(SessionImplementor session) {
        try {
            session.cancelQuery();
        } catch (HibernateException ended) {
            // The last statement is closed already, and no other has begun.
        }
    }
}
