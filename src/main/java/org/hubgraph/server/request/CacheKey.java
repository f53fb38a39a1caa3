package org.hubgraph.server.request;

import java.util.Base64;

import org.hubgraph.server.document.GraphQLRequest;
import org.hubgraph.value.Sha256;

/** A digest of a list of texts. Two lists have the same digest only if they are equal element by element. */
final class CacheKey {
    private CacheKey() {}

    /**
     * The key of a query: everything that its response depends on besides the registry, including the caller and its
     * current roles.
     */
    static String of(String document, GraphQLRequest request, Caller caller) {
        return digest(document, request.operationName(), request.variablesText(), caller.rights());
    }

    static String digest(String... texts) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.ofAll(texts));
    }
}
