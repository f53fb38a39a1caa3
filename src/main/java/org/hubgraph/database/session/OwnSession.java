package org.hubgraph.database.session;

import java.sql.Connection;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.runtime.PersistenceUnitUtil;
import io.quarkus.hibernate.orm.runtime.RequestScopedSessionHolder;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryDelegatingImpl;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SessionImplementor;

/**
 * Lets a request read on a separate connection. Without a JTA transaction, Quarkus has one session for each request and
 * opens it on first use; here it is opened in advance, on that connection. A second persistence unit would double the
 * memory and start-up time of all entities.
 */
@ApplicationScoped
public class OwnSession {
    private final SessionFactory factory;
    private final RequestScopedSessionHolder ofRequest;

    OwnSession(SessionFactory factory, RequestScopedSessionHolder ofRequest) {
        this.factory = factory;
        this.ofRequest = ofRequest;
    }

    /**
     * Makes Hibernate use this connection for the rest of the request. Called in the request context before anything is
     * read, and not in a JTA transaction. The session is closed with the request context; the connection is not.
     *
     * @throws IllegalStateException if the request already has a session
     */
    public void use(Connection connection) {
        var here = new On(connection, factory);
        ofRequest.getOrCreateSession(PersistenceUnitUtil.DEFAULT_PERSISTENCE_UNIT_NAME, here);
        if (!here.opened) {
            throw new IllegalStateException("The request has read from elsewhere already");
        }
    }

    private static final class On extends SessionFactoryDelegatingImpl {
        private static final long serialVersionUID = 1L;

        private final transient Connection connection;
        private boolean opened;

        On(Connection connection, SessionFactory factory) {
            super(factory.unwrap(SessionFactoryImplementor.class));
            this.connection = connection;
        }

        @Override
        public SessionImplementor openSession() {
            opened = true;
            return delegate().withOptions().connection(connection).openSession();
        }
    }
}
