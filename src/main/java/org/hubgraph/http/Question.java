package org.hubgraph.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A digest of texts: two lists of texts have the same only if they are the same, text by text. */
final class Question {
    private Question() {}

    /** A query by all that its answer depends on besides the registry: who asks is in it, with the roles of that moment. */
    static String of(String document, GraphQLRequest request, Caller caller) {
        return digest(document, request.operationName(), request.variablesText(), caller.rights());
    }

    /** @param texts null is an empty one */
    static String digest(String... texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                byte[] utf8 = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
                // Its length first: else a piece of one text could as well be of the next.
                digest.update((utf8.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(utf8);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
