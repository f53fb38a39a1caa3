package org.hubgraph.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A connection with at most one request in progress. */
final class Connection {
    private final URI url;
    private final Selector selector;
    private final Response response = new Response();
    private SocketChannel channel;
    private long sent;

    Connection(URI url, Selector selector) {
        this.url = url;
        this.selector = selector;
    }

    void open() throws IOException {
        int port = url.getPort() < 0 ? 80 : url.getPort();
        channel = SocketChannel.open(new InetSocketAddress(url.getHost(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(byte[] request) throws IOException {
        response.next();
        sent = System.nanoTime();
        // Requests are small: they fit into the socket's send buffer.
        for (var bytes = ByteBuffer.wrap(request); bytes.hasRemaining(); ) {
            channel.write(bytes);
        }
    }

    /** @return true if the response is complete */
    boolean receive(ByteBuffer buffer) throws IOException {
        buffer.clear();
        int count = channel.read(buffer);
        if (count < 0) {
            throw new IOException("The server closed the connection");
        }
        return response.take(buffer.array(), count);
    }

    Response response() {
        return response;
    }

    /** Nanoseconds since the request was sent. */
    long waited() {
        return System.nanoTime() - sent;
    }

    void close() throws IOException {
        channel.close();
    }
}
