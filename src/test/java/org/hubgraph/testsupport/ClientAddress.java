package org.hubgraph.testsupport;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Addresses for the header {@code X-Forwarded-For}. Where the server believes it, each address is a client with limits of its
 * own, so a test that takes its addresses from here is not affected by what other tests have used up.
 */
public final class ClientAddress {
    /** The network for tests, 198.18.0.0/15 (RFC 2544). */
    private static final int FIRST = 198 << 24 | 18 << 16;

    private static final AtomicInteger NEXT = new AtomicInteger(FIRST + 1);

    private ClientAddress() {}

    /** One that no test of this run of the application has used before. */
    public static String unused() {
        int address = NEXT.getAndIncrement();
        return (address >>> 24) + "." + (address >>> 16 & 0xff) + "." + (address >>> 8 & 0xff) + "." + (address & 0xff);
    }
}
