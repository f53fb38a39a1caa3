package org.hubgraph.server.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SignatureTest {
    private static final Secret SECRET = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    /** The published example of Standard Webhooks. */
    @Test
    void itIsThatOfTheSpecification() {
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                Signature.of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, BODY, List.of(SECRET)));
    }

    @Test
    void eachPartOfTheDeliveryIsSigned() {
        String signature = Signature.of("a", 1, BODY, List.of(SECRET));

        assertNotEquals(signature, Signature.of("b", 1, BODY, List.of(SECRET)));
        assertNotEquals(signature, Signature.of("a", 2, BODY, List.of(SECRET)));
        assertNotEquals(signature, Signature.of("a", 1, new byte[0], List.of(SECRET)));
        assertNotEquals(signature, Signature.of("a", 1, BODY, List.of(Secret.random())));
    }

    @Test
    void aSecretIsRandomAndDoesNotShowItself() {
        var secret = Secret.random();

        assertTrue(secret.text().matches("whsec_[A-Za-z0-9+/]+=*"), secret.text());
        assertEquals(32, secret.key().length);
        assertNotEquals(secret.text(), Secret.random().text());
        assertFalse(secret.toString().contains(Base64.getEncoder().encodeToString(secret.key())));
    }
}
