package org.hubgraph.server.webhook;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.hubgraph.database.dialect.SqlStates;
import org.hubgraph.registry.history.ChangeLog;

/**
 * Gives turns to the webhooks of this process. One thread looks for webhooks with something to deliver, at the latest
 * twice a second, and a few others deliver.
 */
@ApplicationScoped
class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    /** After the server's other observers, which load the registry. */
    private static final int LAST = Interceptor.Priority.PLATFORM_AFTER + 900;
    /** Between two looks while there are new changes, so that one look serves several. */
    private static final int LEAST_PAUSE_MILLIS = 50;

    private static final int PAUSE_MILLIS = 500;
    /** While there are no webhooks: another server may have added one. */
    private static final int IDLE_PAUSE_MILLIS = 5_000;
    /** A delivery may still be acknowledged within this time. */
    private static final int STOP_SECONDS = 5;

    private final WebhookDatabase database;
    private final Webhooks webhooks;
    private final Progress progress;
    private final Leases leases;
    private final Deliverer deliverer;
    private final ChangeLog changes;
    private final boolean active;
    private final int threads;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    private ExecutorService executor;
    private Thread thread;
    private boolean woken;
    private volatile boolean stopping;
    /** Used by the thread only; null while nothing is listened to. */
    private Runnable unlisten;

    /** @param serving false for a command, which delivers nothing */
    Dispatcher(
            WebhookDatabase database,
            Webhooks webhooks,
            Progress progress,
            Leases leases,
            Deliverer deliverer,
            ChangeLog changes,
            WebhookSettings settings,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serving) {
        this.database = database;
        this.webhooks = webhooks;
        this.progress = progress;
        this.leases = leases;
        this.deliverer = deliverer;
        this.changes = changes;
        this.active = serving && settings.enabled();
        this.threads = settings.threads();
    }

    void start(@Observes @Priority(LAST) StartupEvent event) {
        if (active) {
            executor = Executors.newFixedThreadPool(threads, work -> daemon(work, "webhook"));
            thread = daemon(this::run, "webhooks");
            thread.start();
        }
    }

    private static Thread daemon(Runnable work, String name) {
        var one = new Thread(work, name);
        one.setDaemon(true);
        return one;
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (!active) {
            return;
        }
        stopping = true;
        wake();
        executor.shutdown();
        if (!executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            executor.shutdownNow();
        }
        try {
            leases.release();
        } catch (SQLException unreachable) {
            LOG.debug("The leases end by themselves", unreachable);
        }
    }

    /** Looks at once, because there may be something to deliver. */
    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    private void run() {
        int pause = LEAST_PAUSE_MILLIS;
        try {
            while (!stopping) {
                synchronized (this) {
                    if (!woken) {
                        wait(pause);
                    }
                    woken = false;
                }
                if (!stopping) {
                    pause = look() ? PAUSE_MILLIS : IDLE_PAUSE_MILLIS;
                    Thread.sleep(LEAST_PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } finally {
            listen(false);
        }
    }

    /** Returns whether there are webhooks. */
    private boolean look() {
        try {
            var ready = database.read(connection -> progress.ready(connection, leases.owner()));
            listen(!ready.isEmpty());
            if (ready.isEmpty()) {
                // Those of another server become free when it is killed.
                return database.read(webhooks::count) > 0;
            }
            long last = database.read(changes::last);
            for (var each : ready) {
                if (each.due() || deliverer.isBehind(each.webhook(), last)) {
                    give(each.webhook());
                }
            }
        } catch (SQLException | RuntimeException unreachable) {
            // Requests to the database fail meanwhile, too.
            LOG.debug("It is unknown whether there is something to deliver", unreachable);
        }
        return true;
    }

    private void listen(boolean wanted) {
        if (wanted && unlisten == null) {
            unlisten = changes.listen(this::wake);
        } else if (!wanted && unlisten != null) {
            unlisten.run();
            unlisten = null;
        }
    }

    private void give(UUID webhook) {
        if (!running.add(webhook)) {
            return;
        }
        try {
            executor.execute(() -> {
                boolean more = false;
                try {
                    more = !stopping && deliverer.deliver(webhook);
                } catch (Outcomes.Lost another) {
                    deliverer.forget(webhook);
                } catch (SQLException | RuntimeException broken) {
                    report(webhook, broken);
                } finally {
                    running.remove(webhook);
                    if (more) {
                        wake();
                    }
                }
            });
        } catch (RejectedExecutionException end) {
            running.remove(webhook);
        }
    }

    /** While the database is away, requests fail, too. */
    private static void report(UUID webhook, Exception broken) {
        if (SqlStates.isOutage(broken)) {
            LOG.debugf(broken, "The delivery to webhook %s is interrupted", webhook);
        } else {
            LOG.errorf(broken, "The delivery to webhook %s is interrupted, and is tried again", webhook);
        }
    }
}
