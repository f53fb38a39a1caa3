package org.hubgraph.database.session;

import java.util.function.Consumer;

import jakarta.persistence.EntityManagerFactory;

import org.hibernate.FlushMode;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;

/**
 * Registers listeners to the flushes of all sessions, whichever code or query causes them: one before and one after them,
 * because Hibernate refuses a second listener of the same class, which a lambda expression always has.
 */
public final class FlushListeners {
    private FlushListeners() {}

    /** @param listener receives each session before it writes */
    public static void before(EntityManagerFactory factory, Consumer<EventSource> listener) {
        var listeners = registry(factory);
        listeners.getEventListenerGroup(EventType.FLUSH).prependListener(flush -> listener.accept(flush.getSession()));
        listeners
                .getEventListenerGroup(EventType.AUTO_FLUSH)
                .prependListener(query -> automatically(query.getSession(), listener));
    }

    /** @param listener receives each session after it has written */
    public static void after(EntityManagerFactory factory, Consumer<EventSource> listener) {
        var listeners = registry(factory);
        listeners.getEventListenerGroup(EventType.FLUSH).appendListener(flush -> listener.accept(flush.getSession()));
        listeners
                .getEventListenerGroup(EventType.AUTO_FLUSH)
                .appendListener(query -> automatically(query.getSession(), listener));
    }

    private static EventListenerRegistry registry(EntityManagerFactory factory) {
        return factory.unwrap(SessionFactoryImplementor.class).getEventListenerRegistry();
    }

    private static void automatically(EventSource session, Consumer<EventSource> listener) {
        // Hibernate raises this event for every query, but flushes only in these modes.
        if (!session.getHibernateFlushMode().lessThan(FlushMode.AUTO)) {
            listener.accept(session);
        }
    }
}
