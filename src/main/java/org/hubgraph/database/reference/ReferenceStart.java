package org.hubgraph.database.reference;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManagerFactory;

import io.quarkus.runtime.StartupEvent;

import org.hubgraph.database.session.FlushListeners;

/** Registers the guard before all flushes at start-up. */
@ApplicationScoped
class ReferenceStart {

    void onStart(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event,
            EntityManagerFactory factory,
            ReferenceGuard guard) {
        FlushListeners.before(factory, guard::beforeFlush);
    }
}
