package org.hubgraph.server.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret that a webhook shares with its receiver, in the form of the Standard Webhooks specification. It is stored as
 * it is, because it signs.
 */
record Secret(String text) {
    private static final String PREFIX = "whsec_";
    /** The specification asks for 24 to 64. */
    private static final int BYTES = 32;

    static Secret random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Secret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** The key of the signature. */
    byte[] key() {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    /** Not the secret itself, which would end in a log. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
