package org.hubgraph.server.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A network in the notation of RFC 4632: an address and the number of bits that its addresses share. */
record Network(InetAddress address, int bits) {

    /** @throws IllegalArgumentException if the text is not a network such as {@code 10.0.0.0/8}, or a single address */
    static Network of(String text) {
        int slash = text.indexOf('/');
        String host = slash < 0 ? text : text.substring(0, slash);
        // A name would be looked up.
        var address = Hosts.literal(host)
                .orElseThrow(
                        () -> new IllegalArgumentException("\"" + text + "\" is not a network such as 10.0.0.0/8"));
        int all = address.getAddress().length * Byte.SIZE;
        int bits = slash < 0 ? all : bits(text, text.substring(slash + 1));
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException("\"" + text + "\" has a prefix that is not from 0 to " + all);
        }
        return new Network(address, bits);
    }

    private static int bits(String text, String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException("\"" + text + "\" is not a network such as 10.0.0.0/8", malformed);
        }
    }

    boolean contains(InetAddress other) {
        byte[] one = address.getAddress();
        byte[] two = other.getAddress();
        if (one.length != two.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((one[bit / Byte.SIZE] ^ two[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    /** An address from its bytes, without a lookup. */
    static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException wrongLength) {
            throw new IllegalArgumentException(wrongLength);
        }
    }
}
