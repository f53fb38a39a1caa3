package org.hubgraph.server.idempotency;

import java.util.HexFormat;
import java.util.regex.Pattern;

import org.hubgraph.failure.Invalid;
import org.hubgraph.value.Sha256;

/**
 * A request that is to be carried out once.
 *
 * @param id of the one who asks and the key together: SHA-256, in hexadecimal
 * @param request what is asked: SHA-256, in hexadecimal
 */
public record KeyedRequest(String id, String request) {
    /**
     * A string of structured fields (RFC 9651, section 3.3.3), or the same without its quotes, as many clients send it: at most
     * 255 visible characters of ASCII, and neither quotes nor backslashes in it.
     */
    private static final Pattern KEY = Pattern.compile("(\"?)([\\x21\\x23-\\x5b\\x5d-\\x7e]{1,255})\\1");

    /**
     * @param actor tells who asks from all others
     * @param key as the header has it
     * @param request all that makes it another request if it differs; null where something is not given
     * @throws Invalid for a key that is none
     */
    public static KeyedRequest of(String actor, String key, String... request) {
        var form = KEY.matcher(key.strip());
        if (!form.matches()) {
            throw new Invalid(
                    "Idempotency-Key must have 1 to 255 visible ASCII characters, and no quotes or backslashes"
                            + " among them.");
        }
        return new KeyedRequest(sha256(actor, form.group(2)), sha256(request));
    }

    private static String sha256(String... texts) {
        return HexFormat.of().formatHex(Sha256.ofAll(texts));
    }
}
