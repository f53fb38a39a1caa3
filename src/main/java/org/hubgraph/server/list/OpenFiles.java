package org.hubgraph.server.list;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.limit.ListFileLimits;
import org.hubgraph.server.request.Refused;
import org.hubgraph.server.response.GraphQLResponse;

/** Limits the files that are being sent, of each client and of all together. Thread-safe. */
@ApplicationScoped
class OpenFiles {
    private static final String RETRY_SECONDS = "10";

    private final ListFileLimits limits;
    private final AtomicInteger all = new AtomicInteger();
    private final ConcurrentHashMap<String, Integer> byClient = new ConcurrentHashMap<>();

    OpenFiles(ListFileLimits limits) {
        this.limits = limits;
    }

    /**
     * @return to be run when the file is sent or given up; the first run counts
     * @throws Refused above {@link ListFileLimits#clientFiles()} or {@link ListFileLimits#serverFiles()}
     */
    Runnable take(String client) throws Refused {
        if (all.incrementAndGet() > limits.serverFiles()) {
            all.decrementAndGet();
            throw refused(
                    503,
                    "list-file-server-files",
                    "This server is sending as many files as it may",
                    limits.serverFiles());
        }
        if (byClient.merge(client, 1, Integer::sum) > limits.clientFiles()) {
            leave(client);
            throw refused(
                    429,
                    "list-file-client-files",
                    "This client is receiving as many files as it may",
                    limits.clientFiles());
        }
        var left = new AtomicBoolean();
        return () -> {
            if (left.compareAndSet(false, true)) {
                leave(client);
            }
        };
    }

    private void leave(String client) {
        all.decrementAndGet();
        byClient.computeIfPresent(client, (same, count) -> count == 1 ? null : count - 1);
    }

    private static Refused refused(int status, String limit, String actual, int allowed) {
        var failure = new LimitExceeded(limit, actual, allowed, "Try again when one of them has ended.");
        return new Refused(GraphQLResponse.refusal(status, failure).with("Retry-After", RETRY_SECONDS));
    }
}
