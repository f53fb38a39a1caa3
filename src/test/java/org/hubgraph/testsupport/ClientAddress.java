package org.hubgraph.testsupport;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Addresses for the header field {@code X-Forwarded-For}. If the server trusts it, each address is a client with its
 * own limits, so that a test with an address from here is not affected by the usage of other tests.
 */
public final class ClientAddress {
    /** The network for tests, 198.18.0.0/15 (RFC 2544). */
    private static final int FIRST = 198 << 24 | 18 << 16;

    private static final AtomicInteger NEXT = new AtomicInteger(FIRST + 1);

    private ClientAddress() {}

    /** An address that no other test in this run of the application has used. */
    public static String unused() {
        int address = NEXT.getAndIncrement();
        return (address >>> 24) + "." + (address >>> 16 & 0xff) + "." + (address >>> 8 & 0xff) + "." + (address & 0xff);
    }
}
