package org.hubgraph.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

import org.hubgraph.bench.Refused;

/**
 * Runs a number of connections on one thread. Each sends its next request as soon as its response is complete. Every
 * response is checked. Not reusable.
 */
final class Stress {
    private static final int BUFFER_BYTES = 256 * 1024;
    private static final long SECOND = 1_000_000_000L;
    private static final long HUNG = 30 * SECOND;

    private final Target target;
    private final List<Numbered> requests;
    private final Tally tally = new Tally();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private int next;

    Stress(Target target, List<byte[]> requests) {
        this.target = target;
        this.requests = requests.stream().map(Numbered::new).toList();
    }

    Tally run(int connections, int seconds) throws IOException {
        try (var selector = Selector.open()) {
            var all = new ArrayList<Connection>();
            for (int i = 0; i < connections; i++) {
                all.add(new Connection(target.url(), selector));
            }
            for (Connection connection : all) {
                connection.open();
                connection.send(request());
            }
            long begun = System.nanoTime();
            long end = begun + seconds * SECOND;
            for (long now = begun; now < end; now = System.nanoTime()) {
                selector.select(this::ready, Math.max(1, (end - now) / 1_000_000));
            }
            tally.nanos = System.nanoTime() - begun;
            for (Connection connection : all) {
                if (connection.waited() > HUNG) {
                    tally.error("no answer for " + connection.waited() / SECOND + " s");
                }
                connection.close();
            }
        }
        return tally;
    }

    private byte[] request() {
        next = (next + 1) % requests.size();
        return requests.get(next).next();
    }

    private void ready(SelectionKey key) {
        var connection = (Connection) key.attachment();
        try {
            if (connection.receive(buffer)) {
                tally.answer(connection);
                if (connection.response().isLast()) {
                    reopen(connection);
                } else {
                    connection.send(request());
                }
            }
        } catch (IOException broken) {
            tally.error(broken.getMessage());
            reopen(connection);
        }
    }

    private void reopen(Connection connection) {
        try {
            connection.close();
            connection.open();
            connection.send(request());
        } catch (IOException gone) {
            throw new Refused(target.name() + " is gone: " + gone.getMessage());
        }
    }
}
