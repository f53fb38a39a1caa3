package org.hubgraph.registry.entry;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.hubgraph.failure.Invalid;
import org.hubgraph.registry.tenant.Tenant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GlobalIdTest {
    private static final UUID KEY = UUID.fromString("0198c0de-0000-7000-8000-00000000002a");
    private static final long SEED = 20_260_101;

    @Test
    void anIdIsReadAsItWasWritten() {
        for (Long revision : new Long[] {null, 1L, 255L, Long.MAX_VALUE}) {
            var id = new GlobalId("Tenant", KEY, revision);

            assertEquals(Optional.of(id), GlobalId.parse(id.text()));
            assertEquals(new GlobalId("Tenant", KEY), id.present());
            assertEquals(revision != null, id.isPast());
        }
    }

    @Test
    void noTextButTheOneWrittenIsAnId() {
        String present = new GlobalId("Tenant", KEY).text();
        String past = new GlobalId("Tenant", KEY, 7L).text();
        var forged = List.of(
                "",
                "AA",
                past.substring(1),
                past + "=",
                past.replace('A', '+'),
                "A".repeat(101),
                new GlobalId("Tenant", KEY, 0L).text(),
                new GlobalId("Tenant", KEY, -1L).text(),
                new GlobalId("", KEY, 7L).text(),
                new GlobalId("", KEY).text(),
                otherPadding(present),
                otherPadding(past));

        for (String text : forged) {
            assertTrue(GlobalId.parse(text).isEmpty(), text);
        }
    }

    /** The same bytes with other unused bits in the last character. */
    private static String otherPadding(String id) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(id.charAt(id.length() - 1));
        String other = id.substring(0, id.length() - 1) + alphabet.charAt(last ^ 1);
        assertArrayEquals(
                Base64.getUrlDecoder().decode(id), Base64.getUrlDecoder().decode(other));
        return other;
    }

    @Test
    void randomTextsAreNoIdsOrReadBackAlike() {
        var random = new Random(SEED);
        for (int number = 0; number < 100_000; number++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            if (bytes.length > 0 && random.nextBoolean()) {
                bytes[0] = 0;
            }
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

            GlobalId.parse(text).ifPresent(id -> assertEquals(text, id.text(), "seed " + SEED));
        }
    }

    @Test
    void theIdOfAPastStateIsNoKey() {
        var past = new GlobalId("Tenant", KEY, 7L);

        var refused = assertThrows(Invalid.class, () -> GlobalId.keyOf(Tenant.class, past.text()));

        assertTrue(refused.getMessage().contains(past.present().text()), refused::getMessage);
        assertEquals(
                Optional.of(KEY), GlobalId.keyOf(Tenant.class, past.present().text()));
        assertFalse(GlobalId.keyOf(Tenant.class, "a-slug").isPresent());
    }
}
