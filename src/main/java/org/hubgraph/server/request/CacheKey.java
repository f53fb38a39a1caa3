package org.hubgraph.server.request;

import java.util.Base64;

import org.hubgraph.server.document.GraphQLRequest;
import org.hubgraph.value.Sha256;

/** A digest of texts: two lists of texts have the same only if they are the same, text by text. */
final class CacheKey {
    private CacheKey() {}

    /** A query by all that its answer depends on besides the registry: who asks is in it, with the roles of that moment. */
    static String of(String document, GraphQLRequest request, Caller caller) {
        return digest(document, request.operationName(), request.variablesText(), caller.rights());
    }

    static String digest(String... texts) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.ofAll(texts));
    }
}
