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
 * Lets a request read through a connection of its own. Where there is no transaction of JTA, Quarkus has one session for each
 * request, which it opens when it is first needed: here it is opened before, on the connection. A second persistence unit
 * would cost the memory and the start of all entities again.
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
     * From here on the request reads by way of Hibernate on this connection. Called in its context, before anything is read, and
     * not in a transaction of JTA. The session ends with the context of the request, and leaves the connection open.
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
