package org.hubgraph.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A proxy between a client and a server on this machine that cuts a connection when a test requests it. */
public final class CuttingProxy implements AutoCloseable {
    private static final int BUFFER = 65_536;

    private final ServerSocket entrance;
    private final int server;
    /** Number of reads that still pass before the cut; below 0 if none is requested. Guarded by this. */
    private int left = -1;

    private boolean afterServerHasIt;
    private byte[] farewell;

    /** An error of PostgreSQL's protocol after which the connection is closed. */
    public record Fatal(String state, String message) {
        private byte[] bytes() {
            byte[] fields = ("SFATAL\0VFATAL\0C" + state + "\0M" + message + "\0\0").getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(1 + Integer.BYTES + fields.length)
                    .put((byte) 'E')
                    .putInt(Integer.BYTES + fields.length)
                    .put(fields)
                    .array();
        }
    }

    /** @param server the port of the server */
    public CuttingProxy(int server) {
        this.server = server;
        try {
            this.entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        thread(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /**
     * Cuts the connection on which a client sends the next data after the given number of reads.
     *
     * @param pieces the number of reads that still pass
     * @param serverHasIt whether the server still receives that data: the response is then lost, otherwise the request
     * @param last what the client receives instead of the response; null for nothing
     */
    public synchronized void cutAfter(int pieces, boolean serverHasIt, Fatal last) {
        left = pieces;
        afterServerHasIt = serverHasIt;
        farewell = last == null ? new byte[0] : last.bytes();
    }

    /** Whether the requested cut has not happened yet; it is then cancelled. */
    public synchronized boolean wasTooLate() {
        boolean waiting = left >= 0;
        left = -1;
        return waiting;
    }

    private synchronized boolean isTime() {
        return left >= 0 && left-- == 0;
    }

    private void accept() {
        try {
            while (true) {
                lead(entrance.accept());
            }
        } catch (IOException closed) {
            // The test has ended.
        }
    }

    private void lead(Socket client) throws IOException {
        try {
            var there = new Socket(InetAddress.getLoopbackAddress(), server);
            client.setTcpNoDelay(true);
            there.setTcpNoDelay(true);
            var connection = new Connection(client, there);
            thread(connection::requests);
            thread(connection::responses);
        } catch (IOException refused) {
            client.close();
        }
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private final class Connection {
        private final Socket client;
        private final Socket there;
        private volatile boolean responseIsLost;

        Connection(Socket client, Socket there) {
            this.client = client;
            this.there = there;
        }

        void requests() {
            pump(client, there, true);
        }

        void responses() {
            pump(there, client, false);
        }

        private void pump(Socket from, Socket to, boolean requests) {
            byte[] buffer = new byte[BUFFER];
            try (from;
                    to;
                    InputStream in = from.getInputStream()) {
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    if (requests && isTime()) {
                        if (!afterServerHasIt) {
                            from.getOutputStream().write(farewell);
                            return;
                        }
                        responseIsLost = true;
                    }
                    if (!requests && responseIsLost) {
                        to.getOutputStream().write(farewell);
                        return;
                    }
                    to.getOutputStream().write(buffer, 0, length);
                }
            } catch (IOException cut) {
                // Both ends are closed.
            }
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
