package org.hubgraph.registry.entry;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManagerFactory;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;

import org.hubgraph.database.session.FlushListeners;

/** Has the index of names written after all flushes, whichever code flushes. */
@ApplicationScoped
class IndexStart {

    void onStart(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event,
            EntityManagerFactory factory,
            EntryIndex index) {
        FlushListeners.after(factory, session -> {
            // Names are added in requests only.
            if (Arc.container().requestContext().isActive()) {
                index.write(session);
            }
        });
    }
}
