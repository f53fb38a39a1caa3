package org.hubgraph.server.subscription;

import java.nio.charset.StandardCharsets;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.ClientAddress;
import org.hubgraph.testsupport.RawConnection;
import org.hubgraph.testsupport.StrictLimits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What arrives of a message counts in the memory budget of all clients, so the rest of it must arrive soon. */
@QuarkusTest
@AnyDatabase
@TestProfile(StrictLimits.class)
class UnfinishedMessagesTest {
    private static final byte[] PART = "x".repeat(10_000).getBytes(StandardCharsets.UTF_8);
    private static final int TEXT = 0x01;
    private static final int FINAL_TEXT = 0x81;

    @Test
    void aMessageWithoutItsLastFrameIsNotWaitedFor() throws Exception {
        try (var socket = open()) {
            assertEquals(CloseCode.TRY_LATER, socket.frame(TEXT, PART).closeCode());
        }
    }

    @Test
    void aFrameWithoutItsEndIsNotWaitedFor() throws Exception {
        try (var socket = open()) {
            socket.partOfFrame(FINAL_TEXT, PART, PART.length - 1);
            assertEquals(CloseCode.TRY_LATER, socket.closeCode());
        }
    }

    @Test
    void anIdleSocketRemainsOpen() throws Exception {
        try (var socket = open()) {
            socket.frame(FINAL_TEXT, "{\"type\":\"connection_init\"}".getBytes(StandardCharsets.UTF_8));
            assertTrue(socket.frame().contains("connection_ack"));
            Thread.sleep(2_500);
            socket.frame(FINAL_TEXT, "{\"type\":\"ping\"}".getBytes(StandardCharsets.UTF_8));
            assertTrue(socket.frame().contains("pong"));
        }
    }

    private static RawConnection open() throws Exception {
        return RawConnection.webSocket("X-Forwarded-For: " + ClientAddress.unused() + "\r\n");
    }
}
