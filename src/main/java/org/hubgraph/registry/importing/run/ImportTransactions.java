package org.hubgraph.registry.importing.run;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.hibernate.FlushMode;
import org.hibernate.Session;

import org.hubgraph.database.dialect.SqlStates;
import org.hubgraph.registry.change.Roles;

/** Transactions of imports. Each has a request context of its own, with the user who began the import. */
@ApplicationScoped
class ImportTransactions {
    private static final int TIMEOUT_SECONDS = 600;
    private static final int MOST_ATTEMPTS = 8;
    private static final int PAUSE_MILLISECONDS = 25;

    private final EntityManager entities;
    private final CurrentIdentityAssociation identities;

    ImportTransactions(EntityManager entities, CurrentIdentityAssociation identities) {
        this.entities = entities;
        this.identities = identities;
    }

    /** Runs the work in a new transaction, again after a conflict with another transaction. */
    <T> T as(String actor, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(actor, work);
            } catch (RuntimeException problem) {
                if (attempt == MOST_ATTEMPTS || !SqlStates.isContention(problem)) {
                    throw problem;
                }
                pause(attempt);
            }
        }
    }

    /** Runs the work in a new transaction and rolls it back. */
    void discarding(String actor, Runnable work) {
        try {
            once(actor, () -> {
                work.run();
                throw new Discarded();
            });
        } catch (Discarded done) {
            // Rolled back.
        }
    }

    /** Rolls a transaction back whose work has succeeded. */
    private static final class Discarded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Discarded() {
            super(null, null, false, false);
        }
    }

    /** Runs the work in a new transaction. */
    <T> T once(String actor, Supplier<T> work) {
        var context = Arc.container().requestContext();
        boolean active = context.isActive();
        var outer = active ? context.getState() : null;
        context.activate();
        try {
            identities.setIdentity(QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(actor))
                    .addRoles(Set.of(Roles.EDITOR, Roles.ADMIN))
                    .build());
            Callable<T> manually = () -> {
                // A query must not write what the rules of a mutation have not checked yet.
                entities.unwrap(Session.class).setHibernateFlushMode(FlushMode.MANUAL);
                T result = work.get();
                entities.flush();
                return result;
            };
            return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(manually);
        } finally {
            context.terminate();
            if (outer != null) {
                context.activate(outer);
            }
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep((long) PAUSE_MILLISECONDS << attempt);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted", interrupted);
        }
    }
}
