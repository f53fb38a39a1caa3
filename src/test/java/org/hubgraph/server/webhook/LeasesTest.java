package org.hubgraph.server.webhook;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.history.ChangeLog.Place;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Of two processes, one at a time may deliver to a webhook, and only that one may write. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class LeasesTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    /** Of a webhook that the application does not know, so that it does not deliver to it. */
    private final UUID webhook = UUID.randomUUID();

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Inject
    WebhookDatabase database;

    @Inject
    Progress progress;

    @BeforeEach
    void begin() throws Exception {
        database.write(connection -> {
            progress.begin(connection, webhook, Place.BEGINNING);
            return null;
        });
    }

    @AfterEach
    void end() throws Exception {
        database.write(connection ->
                Progress.execute(connection, "delete from webhook_progress where webhook_id = ?", webhook));
    }

    private boolean take(UUID owner, Duration time) throws Exception {
        return database.read(connection -> progress.take(connection, webhook, owner, time));
    }

    private boolean mayWrite(UUID owner) throws Exception {
        return database.write(connection -> progress.lock(connection, webhook, owner));
    }

    @Test
    void aLeaseIsTakenByOneUntilItEnds() throws Exception {
        assertTrue(take(one, LONG));
        assertFalse(take(other, LONG));
        assertTrue(take(one, Duration.ofSeconds(1)));
        assertTrue(mayWrite(one));
        assertFalse(mayWrite(other));

        long end = System.nanoTime() + LONG.toNanos();
        while (!take(other, LONG)) {
            assertTrue(System.nanoTime() < end);
            Thread.sleep(20);
        }

        assertFalse(take(one, LONG));
        assertFalse(mayWrite(one));
        assertTrue(mayWrite(other));
    }

    /** What a process read about a webhook is out of date when another one has had it. */
    @Test
    void aLeaseThatAnotherHadMeanwhileIsNotProlonged() throws Exception {
        assertTrue(take(one, Duration.ofMillis(50)));
        assertTrue(keep(one), "no other process has taken the lease");
        assertFalse(keep(other));
        assertTrue(take(one, Duration.ofMillis(50)));
        long end = System.nanoTime() + LONG.toNanos();
        while (!take(other, LONG)) {
            assertTrue(System.nanoTime() < end);
            Thread.sleep(20);
        }
        assertFalse(keep(one));

        database.read(connection -> {
            progress.release(connection, other);
            return null;
        });

        assertFalse(keep(one));
        assertTrue(take(one, LONG));
    }

    private boolean keep(UUID owner) throws Exception {
        return database.read(connection -> progress.keep(connection, webhook, owner, LONG));
    }

    @Test
    void aLeaseThatIsGivenBackIsFree() throws Exception {
        assertTrue(take(one, LONG));

        database.read(connection -> {
            progress.release(connection, one);
            return null;
        });

        assertTrue(take(other, LONG));
    }
}
