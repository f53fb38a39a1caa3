package org.hubgraph.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Stands between a client and a server on this machine, and cuts a connection at the moment that a test asks for. */
public final class CuttingProxy implements AutoCloseable {
    private static final int BUFFER = 65_536;

    private final ServerSocket entrance;
    private final int server;
    /** Pieces that still pass before the cut; below 0 none is asked for. Guarded by this. */
    private int left = -1;

    private boolean afterServerHasIt;

    /** @param server the port to which connections lead */
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
     * Cuts the connection on which a client sends the next piece after so many.
     *
     * @param serverHasIt whether the server still gets this piece: then its response is lost, else the request
     */
    public synchronized void cutAfter(int pieces, boolean serverHasIt) {
        left = pieces;
        afterServerHasIt = serverHasIt;
    }

    /** Whether what was asked for has not happened yet; it is then no longer asked for. */
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
            // The test is over.
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
                            return;
                        }
                        responseIsLost = true;
                    }
                    if (!requests && responseIsLost) {
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
