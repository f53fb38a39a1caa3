package org.hubgraph.server.idempotency;

import java.util.HexFormat;
import java.util.regex.Pattern;

import org.hubgraph.failure.Invalid;
import org.hubgraph.value.Sha256;

/**
 * A request that must run at most once.
 *
 * @param id SHA-256 of caller and key, in hexadecimal
 * @param request SHA-256 of the request, in hexadecimal
 */
public record IdempotentRequest(String id, String request) {
    /**
     * A string of structured fields (RFC 9651, section 3.3.3), or the same without quotes, as many clients send it: 1
     * to 255 visible ASCII characters except quotes and backslashes.
     */
    private static final Pattern KEY = Pattern.compile("(\"?)([\\x21\\x23-\\x5b\\x5d-\\x7e]{1,255})\\1");

    /**
     * @param actor identifies the caller uniquely
     * @param key the value of the header
     * @param request everything that distinguishes this request from others; null for a part that is not given
     * @throws Invalid if the key is malformed
     */
    public static IdempotentRequest of(String actor, String key, String... request) {
        var form = KEY.matcher(key.strip());
        if (!form.matches()) {
            throw new Invalid("Idempotency-Key must have 1 to 255 visible ASCII characters, without quotes and"
                    + " backslashes.");
        }
        return new IdempotentRequest(sha256(actor, form.group(2)), sha256(request));
    }

    private static String sha256(String... texts) {
        return HexFormat.of().formatHex(Sha256.ofAll(texts));
    }
}
