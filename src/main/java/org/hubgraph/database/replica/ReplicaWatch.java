package org.hubgraph.database.replica;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.agroal.api.AgroalDataSource;
import org.jboss.logging.Logger;

import org.hubgraph.database.session.DatabaseHosts;
import org.hubgraph.database.session.DedicatedPool;
import org.hubgraph.database.session.PrimaryReads;
import org.hubgraph.database.session.PrimaryTimeline;

/**
 * Monitors the primary and the replicas on separate threads, so that requests need not discover that one is unavailable
 * or late. If a check takes long, the reported lag still grows.
 */
final class ReplicaWatch implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ReplicaWatch.class);
    private static final long EVERY_MILLIS = 1_000;
    /** The delay after a failure, so that many concurrent failures cause one check. */
    private static final long SOON_MILLIS = 100;

    /** Some checks may fail. */
    private static final long SILENT_NANOS = TimeUnit.SECONDS.toNanos(3);
    /** The primary responds to a check within milliseconds. If it has not for so long, queries need not wait for it. */
    private static final long LATE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long LATE_EVERY_MILLIS = 200;

    private final AgroalDataSource primaryPool;
    private final DedicatedConnection primary;
    private final DatabaseHosts primaryHosts;
    private final List<ReplicaNode> nodes;
    private final PrimaryTimeline timeline;
    private final PrimaryReads reads;
    /** When the check that the primary has not responded to yet began; null if it has responded to the last one. */
    private volatile Long unanswered;

    private volatile long primarySeen = System.nanoTime();
    private final AtomicBoolean called = new AtomicBoolean();
    /** What is being checked: the connection to the primary, or a node. */
    private final Set<Object> running = ConcurrentHashMap.newKeySet();
    /** A thread for each check: one that waits for a frozen server does not delay the others. */
    private final ScheduledExecutorService threads;

    /**
     * @param primary a pool with a connection for this alone
     * @param primaryHosts the hosts among which the primary is
     * @param reads the queries that are ended if the primary does not respond and a standby is ready
     */
    ReplicaWatch(
            AgroalDataSource primary,
            DatabaseHosts primaryHosts,
            List<ReplicaNode> nodes,
            PrimaryTimeline timeline,
            PrimaryReads reads) {
        this.primaryPool = primary;
        this.primary = new DedicatedConnection(primary);
        this.primaryHosts = primaryHosts;
        this.nodes = nodes;
        this.timeline = timeline;
        this.reads = reads;
        ThreadFactory factory = work -> {
            var made = new Thread(work, "database-watch");
            made.setDaemon(true);
            return made;
        };
        this.threads = Executors.newScheduledThreadPool(nodes.size() + 2, factory);
        repeat(this::checkPrimary);
        nodes.forEach(node -> repeat(() -> check(node)));
        if (!nodes.isEmpty()) {
            threads.scheduleWithFixedDelay(this::endReads, 0, LATE_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void repeat(Runnable check) {
        threads.scheduleWithFixedDelay(check, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    List<ReplicaNode> nodes() {
        return nodes;
    }

    List<ReplicaNode> ready() {
        return nodes.stream().filter(node -> node.state() == ReplicaState.READY).toList();
    }

    /** The state of the replica that is nearest to being ready. */
    ReplicaState state() {
        return nodes.stream()
                .map(ReplicaNode::state)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The largest lag of a replica that receives queries; if there is none, the smallest of the others. */
    double lagSeconds() {
        return ready().stream().mapToDouble(ReplicaNode::lagSeconds).max().orElseGet(() -> nodes.stream()
                .mapToDouble(ReplicaNode::lagSeconds)
                .min()
                .orElseThrow());
    }

    boolean isPrimarySilent() {
        return System.nanoTime() - primarySeen > SILENT_NANOS;
    }

    /** Whether the primary does not respond, and a standby is ready. */
    boolean mayReplacePrimary() {
        var since = unanswered;
        return since != null && System.nanoTime() - since > LATE_NANOS && !ready().isEmpty();
    }

    private void endReads() {
        if (mayReplacePrimary()) {
            reads.endAll();
        }
    }

    /** Called when a query has failed on a replica, or when another server may have become the primary. */
    void lookSoon() {
        if (called.compareAndSet(false, true)) {
            threads.schedule(
                    () -> {
                        called.set(false);
                        threads.execute(this::checkPrimary);
                        nodes.forEach(node -> threads.execute(() -> check(node)));
                    },
                    SOON_MILLIS,
                    TimeUnit.MILLISECONDS);
        }
    }

    /** Called when another server has become the primary. */
    void primaryIsAnother() {
        nodes.forEach(ReplicaNode::primaryIsAnother);
        DedicatedPool.closeIdle(primaryPool);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        primaryPool.close();
    }

    /** If the primary cannot be read, the lag grows. */
    private void checkPrimary() {
        alone(primary, this::readPrimary);
    }

    private void readPrimary() {
        try {
            long now = System.nanoTime();
            if (unanswered == null) {
                unanswered = now;
            }
            var position = WritePosition.of(readTwice());
            unanswered = null;
            primarySeen = System.nanoTime();
            timeline.seen(position.timeline());
            if (position.timeline() == timeline.latest()) {
                nodes.forEach(node -> node.primaryIsAt(position, now));
            }
        } catch (SQLException away) {
            LOG.debug("Where the log of the primary ends is not known", away);
        } catch (RuntimeException away) {
            // An exception would cancel all further checks.
            LOG.debug("The check of the primary failed", away);
        }
    }

    /** The first connection may have been lost while the primary accepts another. */
    private String readTwice() throws SQLException {
        try {
            return primary.text(WritePosition.SQL);
        } catch (SQLException lost) {
            LOG.debug("The connection to the primary is lost", lost);
            return primary.text(WritePosition.SQL);
        }
    }

    private void check(ReplicaNode node) {
        alone(node, () -> read(node));
    }

    /** Runs a check unless the same one is under way: that one may wait for a frozen server. */
    private void alone(Object checked, Runnable check) {
        if (running.add(checked)) {
            try {
                check.run();
            } finally {
                running.remove(checked);
            }
        }
    }

    private void read(ReplicaNode node) {
        try {
            long accepting = node.check();
            if (accepting > 0 && accepting > timeline.latest() && primaryHosts.contain(node.name())) {
                timeline.seen(accepting);
            }
        } catch (RuntimeException unexpected) {
            LOG.error("The check of a read replica failed", unexpected);
        }
    }
}
