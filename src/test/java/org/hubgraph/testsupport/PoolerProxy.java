package org.hubgraph.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;

/**
 * A proxy between clients and PostgreSQL servers on this machine that does what a pooler in transaction mode does when its
 * address leads to another server: connections of clients remain, and their next transactions get sessions of that
 * server. Otherwise each connection has a session of its own. Clients must connect without TLS and passwords.
 */
public final class PoolerProxy implements AutoCloseable {
    private static final int BUFFER = 65_536;
    /** The end of a response: the server is ready, and not in a transaction. */
    private static final byte[] READY = {'Z', 0, 0, 0, 5, 'I'};

    private final ServerSocket entrance;
    private volatile int port;

    /** @param port of the server that it leads to at first */
    public PoolerProxy(int port) {
        this.port = port;
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

    /** From now on, leads to another server. */
    public void leadTo(int other) {
        port = other;
    }

    private void accept() {
        try {
            while (true) {
                var session = new Session(entrance.accept());
                thread(session::requests);
            }
        } catch (IOException closed) {
            // The test has ended.
        }
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "pooler");
        thread.setDaemon(true);
        thread.start();
    }

    private static byte[] read(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int length = in.read(buffer);
        return Arrays.copyOf(buffer, Math.max(0, length));
    }

    private static boolean isReady(byte[] response) {
        int from = response.length - READY.length;
        return from >= 0 && Arrays.equals(response, from, response.length, READY, 0, READY.length);
    }

    private final class Session {
        private final Socket client;
        /** The first message of the client, which also begins sessions of other servers. */
        private byte[] startup;

        private volatile Socket server;
        /** Whether the client has received all responses. */
        private volatile boolean idle;

        Session(Socket client) {
            this.client = client;
        }

        void requests() {
            try (client;
                    InputStream in = client.getInputStream()) {
                client.setTcpNoDelay(true);
                startup = read(in);
                server = begin();
                thread(() -> responses(server));
                for (byte[] request = read(in); request.length > 0; request = read(in)) {
                    if (idle && server.getPort() != port) {
                        move();
                    }
                    idle = false;
                    server.getOutputStream().write(request);
                }
            } catch (IOException lost) {
                // Both ends are closed.
            } finally {
                close(server);
            }
        }

        private Socket begin() throws IOException {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.getOutputStream().write(startup);
            return socket;
        }

        private void move() throws IOException {
            var next = begin();
            byte[] greeting;
            do {
                greeting = read(next.getInputStream());
            } while (greeting.length > 0 && !isReady(greeting));
            var earlier = server;
            server = next;
            close(earlier);
            thread(() -> responses(next));
        }

        private void responses(Socket from) {
            try (from) {
                for (byte[] response = read(from.getInputStream());
                        response.length > 0;
                        response = read(from.getInputStream())) {
                    idle = isReady(response);
                    client.getOutputStream().write(response);
                }
            } catch (IOException lost) {
                // Both ends are closed.
            }
            if (from == server) {
                close(client);
            }
        }

        private static void close(Socket socket) {
            try {
                if (socket != null) {
                    socket.close();
                }
            } catch (IOException closed) {
                // It is.
            }
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
