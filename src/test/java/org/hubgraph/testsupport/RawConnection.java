package org.hubgraph.testsupport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.restassured.RestAssured;

/** A TCP connection to the server under test, for requests that no client library would send. */
public final class RawConnection implements AutoCloseable {
    private static final int MILLISECONDS = 20_000;
    private static final int SMALL_BUFFER = 16_384;
    private static final String HANDSHAKE = "GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\n"
            + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n";

    private final Socket socket = new Socket();

    /**
     * A response.
     *
     * @param head in lower case
     */
    public record RawResponse(int status, String head, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** Null if the field is missing. */
        public String header(String name) {
            for (String line : head.split("\r\n")) {
                if (line.startsWith(name.toLowerCase(Locale.ROOT) + ": ")) {
                    return line.substring(name.length() + 2);
                }
            }
            return null;
        }
    }

    private RawConnection() {}

    public static RawConnection open() {
        return open("127.0.0.1");
    }

    /** @param from a local address, which identifies the client */
    public static RawConnection open(String from) {
        try {
            var connection = new RawConnection();
            connection.socket.setReceiveBufferSize(SMALL_BUFFER);
            connection.socket.setSoTimeout(MILLISECONDS);
            connection.socket.bind(new InetSocketAddress(from, 0));
            connection.socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
            return connection;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A connection upgraded to a WebSocket. */
    public static RawConnection webSocket() throws IOException {
        return webSocket("");
    }

    /** @param headers additional fields, each with its line terminator */
    public static RawConnection webSocket(String headers) throws IOException {
        var connection = open();
        connection.send(HANDSHAKE + headers + "\r\n");
        var answer = connection.answer();
        if (answer.status() != 101) {
            throw new AssertionError(answer.head());
        }
        return connection;
    }

    /** Sends a text as Latin-1: one byte for each char. */
    public RawConnection send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public RawConnection send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /**
     * Sends a WebSocket frame, masked with zeros.
     *
     * @param code the first byte: FIN and the opcode
     */
    public RawConnection frame(int code, byte[] payload) throws IOException {
        return partOfFrame(code, payload, payload.length);
    }

    /** Sends the first bytes of a frame only. */
    public RawConnection partOfFrame(int code, byte[] payload, int sent) throws IOException {
        int length = payload.length;
        var frame = ByteBuffer.allocate(14 + length).put((byte) code);
        if (length < 126) {
            frame.put((byte) (0x80 | length));
        } else if (length < 65_536) {
            frame.put((byte) 0xFE).putShort((short) length);
        } else {
            frame.put((byte) 0xFF).putLong(length);
        }
        frame.putInt(0).put(payload, 0, sent).flip();
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return send(bytes);
    }

    /** The code with which the server closes the WebSocket; earlier frames are skipped. */
    public int closeCode() throws IOException {
        while (true) {
            int kind = read();
            int length = read();
            if (length == 126) {
                length = read() << 8 | read();
            }
            byte[] payload = socket.getInputStream().readNBytes(length);
            if ((kind & 0x0f) == 8) {
                return ByteBuffer.wrap(payload).getShort();
            }
        }
    }

    /** The payload of the next frame. */
    public String frame() throws IOException {
        read();
        return new String(socket.getInputStream().readNBytes(read()), StandardCharsets.UTF_8);
    }

    private int read() throws IOException {
        int next = socket.getInputStream().read();
        if (next < 0) {
            throw new AssertionError("The server has closed the connection");
        }
        return next;
    }

    /** Closes the sending side. */
    public RawConnection endOfRequests() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Whether data from the server is available. */
    public boolean hasAnswer() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException closed) {
            return false;
        }
    }

    /** The next response; null if the connection is closed instead. */
    public RawResponse answer() throws IOException {
        var head = headOnly();
        String length = head == null || head.status() == 101 ? null : head.header("Content-Length");
        return length == null ? head : new RawResponse(head.status(), head.head(), body(Integer.parseInt(length)));
    }

    /** The next response without a body, regardless of its head; null if the connection is closed instead. */
    public RawResponse headOnly() throws IOException {
        var head = new ByteArrayOutputStream();
        while (!endsHead(head)) {
            int next;
            try {
                next = socket.getInputStream().read();
            } catch (SocketException reset) {
                return null;
            }
            if (next < 0) {
                return null;
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int status = Integer.parseInt(text.split(" ")[1].substring(0, 3));
        return new RawResponse(status, text, new byte[0]);
    }

    private byte[] body(int length) throws IOException {
        return socket.getInputStream().readNBytes(length);
    }

    private static boolean endsHead(ByteArrayOutputStream head) {
        return head.size() >= 4 && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n");
    }

    /** Waits until the server has closed the connection; earlier data is skipped. */
    public boolean isClosed() throws IOException {
        try {
            while (socket.getInputStream().read() >= 0) {}
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    /** The next byte; -1 if the connection is closed. */
    public int next() throws IOException {
        return socket.getInputStream().read();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
