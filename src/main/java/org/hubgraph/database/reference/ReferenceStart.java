package org.hubgraph.database.reference;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManagerFactory;

import io.quarkus.runtime.StartupEvent;
import org.hibernate.FlushMode;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;

/** Registers the guard before all flushes at start-up. */
@ApplicationScoped
class ReferenceStart {

    void onStart(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event,
            EntityManagerFactory factory,
            ReferenceGuard guard) {
        var listeners = factory.unwrap(SessionFactoryImplementor.class).getEventListenerRegistry();
        listeners
                .getEventListenerGroup(EventType.FLUSH)
                .prependListener(flush -> guard.beforeFlush(flush.getSession()));
        listeners.getEventListenerGroup(EventType.AUTO_FLUSH).prependListener(flush -> {
            // Hibernate raises this event for every query, but flushes only in these modes.
            if (!flush.getSession().getHibernateFlushMode().lessThan(FlushMode.AUTO)) {
                guard.beforeFlush(flush.getSession());
            }
        });
    }
}
