package org.hubgraph.testsupport;

import java.io.IOException;
import java.net.ServerSocket;

/**
 * Ports for servers that a test starts. They are below the ports that systems assign to outgoing connections (from
 * 32,768 on Linux, from 49,152 elsewhere). Otherwise a connection could take a port before its server listens, or while
 * it restarts.
 */
final class FreePort {
    private static final int FIRST = 20_000;
    private static final int COUNT = 12_000;
    /** A system property, because each start of the application in a test loads the classes again. */
    private static final String LAST = "hubgraph.test.last-port";

    private FreePort() {}

    /** A free port that was not returned in this JVM before. Concurrent builds start at distant numbers. */
    static int next() {
        synchronized (System.class) {
            int last = Integer.getInteger(LAST, (int) (ProcessHandle.current().pid() * 199 % COUNT));
            for (int tried = 0; tried < COUNT; tried++) {
                last = (last + 1) % COUNT;
                if (isFree(FIRST + last)) {
                    System.setProperty(LAST, String.valueOf(last));
                    return FIRST + last;
                }
            }
        }
        throw new IllegalStateException("No port is free");
    }

    private static boolean isFree(int port) {
        try {
            new ServerSocket(port).close();
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
