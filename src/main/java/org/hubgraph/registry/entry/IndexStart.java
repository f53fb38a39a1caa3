package org.hubgraph.registry.entry;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManagerFactory;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import org.hibernate.FlushMode;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;

/** Has the index of names written after all flushes, whichever code flushes. */
@ApplicationScoped
class IndexStart {

    void onStart(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event,
            EntityManagerFactory factory,
            EntryIndex index) {
        var listeners = factory.unwrap(SessionFactoryImplementor.class).getEventListenerRegistry();
        listeners.getEventListenerGroup(EventType.FLUSH).appendListener(flush -> write(index, flush.getSession()));
        listeners.getEventListenerGroup(EventType.AUTO_FLUSH).appendListener(flush -> {
            // Hibernate raises this event for every query, but flushes only in these modes.
            if (!flush.getSession().getHibernateFlushMode().lessThan(FlushMode.AUTO)) {
                write(index, flush.getSession());
            }
        });
    }

    private static void write(EntryIndex index, EventSource session) {
        // Names are added in requests only.
        if (Arc.container().requestContext().isActive()) {
            index.write(session);
        }
    }
}
