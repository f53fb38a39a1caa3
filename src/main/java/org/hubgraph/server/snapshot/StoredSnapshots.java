package org.hubgraph.server.snapshot;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.hubgraph.database.version.RegistryVersion;
import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.TimedOut;
import org.hubgraph.limit.NotNegative;
import org.hubgraph.registry.erasure.Erasure;
import org.hubgraph.registry.erasure.Traces;
import org.hubgraph.registry.snapshot.SnapshotArchive;
import org.hubgraph.registry.snapshot.SnapshotManifest;
import org.hubgraph.registry.snapshot.Snapshots;
import org.hubgraph.server.list.ListFormat;

/**
 * The files of the latest snapshots, in a folder of this process. A snapshot is made when it is first asked for, one at a
 * time; requests that come meanwhile wait for it. The files of the last two snapshots are kept, so that a client can
 * resume a download while another one already gets a newer snapshot.
 */
@ApplicationScoped
class StoredSnapshots implements Traces {
    private static final int MOST_KEPT = 2;
    private static final int MOST_WAITING = 4;
    private static final String WHOLE = "snapshot.zip";

    private final Snapshots snapshots;
    private final RegistryVersion versions;
    private final Settings settings;
    private final TransactionSynchronizationRegistry transactions;
    private final AtomicBoolean erased = new AtomicBoolean();
    /** Not a monitor: making a snapshot takes long, and virtual threads wait. */
    private final ReentrantLock lock = new ReentrantLock();
    /** The newest first. Guarded by the lock, as are the following fields. */
    private final Deque<KeptSnapshot> kept = new ArrayDeque<>();

    private Path folder;
    private int made;

    /** Settings of snapshots over HTTP. */
    @ConfigMapping(prefix = "hubgraph.export")
    public interface Settings {
        /** The folder for files of snapshots; the temporary folder of the machine if it is not given. */
        Optional<String> folder();

        /** The shortest time between two snapshots. Meanwhile the last one is served, even if the registry has changed. */
        @WithDefault("60s")
        @WithConverter(NotNegative.class)
        Duration pause();
    }

    /**
     * A file to send.
     *
     * @param tag identifies its content: an entity tag without quotes
     */
    record Found(Path file, String tag) {}

    StoredSnapshots(
            Snapshots snapshots,
            RegistryVersion versions,
            Settings settings,
            TransactionSynchronizationRegistry transactions) {
        this.snapshots = snapshots;
        this.versions = versions;
        this.settings = settings;
        this.transactions = transactions;
    }

    /**
     * A file of the latest snapshot. Blocks while it is made.
     *
     * @param name such as {@code snapshot.zip}, {@code snapshot.tar.gz} or {@code hubs.csv}
     * @return empty if a snapshot has no such file
     * @throws Invalid if a table is too long for its format
     */
    Optional<Found> latest(String name) throws IOException {
        // A request that has waited for long is told to come again; further ones do not occupy threads meanwhile.
        if (lock.getQueueLength() >= MOST_WAITING || !hasTurn()) {
            throw busy();
        }
        try {
            Optional<Found> found;
            do {
                removeErased();
                found = found(current(), name);
                // If a name was erased meanwhile, the snapshot may contain it.
            } while (erased.get());
            return found;
        } finally {
            removeErased();
            lock.unlock();
        }
    }

    private boolean hasTurn() {
        try {
            return lock.tryLock(SnapshotEndpoint.PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The failure of requests for a snapshot that is not complete yet. */
    static TimedOut busy() {
        return new TimedOut("The snapshot is still being made. Try again in a moment.");
    }

    private static Optional<Found> found(KeptSnapshot snapshot, String name) throws IOException {
        if (!snapshot.complete().contains(name)) {
            if (!make(snapshot, name)) {
                return Optional.empty();
            }
            snapshot.complete().add(name);
        }
        return Optional.of(new Found(snapshot.folder().resolve(name), snapshot.tag(name)));
    }

    /** A file that was sent before and is still kept; empty while a snapshot is being made. */
    Optional<Found> earlier(String name, String tag) {
        if (!lock.tryLock()) {
            return Optional.empty();
        }
        try {
            return kept.stream()
                    .filter(snapshot -> snapshot.complete().contains(name)
                            && snapshot.tag(name).equals(tag))
                    .findFirst()
                    .map(snapshot -> new Found(snapshot.folder().resolve(name), tag));
        } finally {
            lock.unlock();
        }
    }

    private KeptSnapshot current() throws IOException {
        String version = versions.current();
        var newest = kept.peekFirst();
        boolean fresh = newest != null
                && (newest.isOf(version)
                        || System.nanoTime() - newest.nanoTime()
                                < settings.pause().toNanos());
        if (!fresh) {
            var place = Files.createDirectory(folder().resolve(Integer.toString(++made)));
            var manifest = write(place);
            newest = new KeptSnapshot(place, version, manifest, System.nanoTime(), new HashSet<>(Set.of(WHOLE)));
            kept.addFirst(newest);
            while (kept.size() > MOST_KEPT) {
                delete(kept.removeLast().folder());
            }
        }
        return newest;
    }

    /** A snapshot that cannot be completed, as on a full disk, leaves nothing. */
    private SnapshotManifest write(Path place) {
        try {
            return snapshots.write(place.resolve(WHOLE));
        } catch (RuntimeException | Error broken) {
            delete(place);
            throw broken;
        }
    }

    private Path folder() throws IOException {
        if (folder == null) {
            String prefix = "hubgraph-exports-";
            if (settings.folder().isEmpty()) {
                folder = Files.createTempDirectory(prefix);
            } else {
                var parent = Files.createDirectories(Path.of(settings.folder().get()));
                folder = Files.createTempDirectory(parent, prefix);
            }
        }
        return folder;
    }

    /**
     * Makes another form of a snapshot; false if there is none of that name.
     *
     * @throws Invalid if the form cannot hold a table
     */
    private static boolean make(KeptSnapshot snapshot, String name) throws IOException {
        try (var archive = new SnapshotArchive(snapshot.folder().resolve(WHOLE))) {
            if (name.equals("snapshot.tar.gz")) {
                TarArchive.write(archive, output(snapshot.folder().resolve(name)));
                return true;
            }
            if (name.equals(SnapshotManifest.NAME)) {
                try (var manifest = archive.content(name)) {
                    Files.copy(manifest, snapshot.folder().resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
                return true;
            }
            int dot = name.lastIndexOf('.');
            var table = snapshot.manifest().files().stream()
                    .filter(each -> dot > 0 && each.name().equals(name.substring(0, dot) + ".jsonl"))
                    .findFirst();
            var format = ListFormat.ofEnding(name.substring(dot + 1));
            if (table.isEmpty() || format.isEmpty()) {
                return false;
            }
            TableFile.requireFits(table.get(), format.get());
            TableFile.write(
                    archive, table.get(), format.get(), output(snapshot.folder().resolve(name)));
            return true;
        }
    }

    private static OutputStream output(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }

    @Override
    public int order() {
        return 210;
    }

    /** Snapshots contain the erased name if they are made before the commit, and are removed after it. */
    @Override
    public void erase(Erasure erasure) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                erased.set(true);
                // A request that holds the lock removes them itself, so this one need not wait for the lock.
                if (lock.tryLock()) {
                    try {
                        removeErased();
                    } finally {
                        lock.unlock();
                    }
                }
            }
        });
    }

    private void removeErased() {
        if (erased.getAndSet(false)) {
            clear();
        }
    }

    @PreDestroy
    void clear() {
        lock.lock();
        try {
            kept.clear();
            if (folder != null) {
                delete(folder);
                folder = null;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Files that are being sent remain readable until then. */
    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException inUse) {
            throw new UncheckedIOException(inUse);
        }
    }
}
