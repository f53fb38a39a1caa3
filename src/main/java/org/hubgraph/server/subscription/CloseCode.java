package org.hubgraph.server.subscription;

import java.nio.charset.StandardCharsets;

import org.hubgraph.value.Truncation;

/** The codes with which a WebSocket is closed. */
final class CloseCode {
    // RFC 6455, section 7.4.1.
    static final short GOING_AWAY = 1001;
    static final short PROTOCOL_ERROR = 1002;
    static final short NOT_UTF8 = 1007;
    static final short TOO_MANY = 1008;
    static final short TOO_BIG = 1009;
    static final short INTERNAL_ERROR = 1011;
    static final short TRY_LATER = 1013;
    // GraphQL over WebSocket.
    static final short BAD_REQUEST = 4400;
    static final short UNAUTHORIZED = 4401;
    static final short FORBIDDEN = 4403;
    static final short NO_SUCH_PROTOCOL = 4406;
    static final short INITIALISATION_TIMEOUT = 4408;
    static final short SUBSCRIBER_EXISTS = 4409;
    static final short TOO_MANY_INITIALISATIONS = 4429;
    /** A code of this server, for a client that reads too slowly. */
    static final short SLOW_CONSUMER = 4450;

    /** Bytes of a reason: a control frame has at most 125 (RFC 6455, section 5.5), two of which are the code. */
    private static final int REASON_BYTES = 123;

    private CloseCode() {}

    /** Truncates the reason to the size that a frame allows. */
    static String fitting(String reason) {
        // Each character has at least one byte, and a reason may quote a message of a megabyte.
        String fitting = Truncation.to(reason, REASON_BYTES);
        while (fitting.getBytes(StandardCharsets.UTF_8).length > REASON_BYTES) {
            fitting = fitting.substring(0, fitting.offsetByCodePoints(fitting.length(), -1));
        }
        return fitting;
    }
}
