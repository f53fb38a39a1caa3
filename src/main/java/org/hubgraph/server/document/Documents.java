package org.hubgraph.server.document;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.hubgraph.failure.Code;
import org.hubgraph.failure.Failure;
import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.NotFound;
import org.hubgraph.graphql.execution.Execution;
import org.hubgraph.limit.CacheShares;
import org.hubgraph.limit.CacheShares.Share;
import org.hubgraph.limit.TextBytes;
import org.hubgraph.registry.erasure.Erasure;
import org.hubgraph.registry.erasure.Traces;
import org.hubgraph.value.Sha256;

/**
 * Finds the document of a request: its own text; a trusted document, by name or SHA-256; or one that a client has
 * registered before (Automatic Persisted Queries, an Apollo protocol).
 */
@Singleton
public class Documents implements Traces {
    /** Bytes per cache entry besides its key and value. */
    private static final int OVERHEAD_BYTES = 150;

    private final Map<String, String> trusted = new HashMap<>();
    private final Cache<String, String> registered;
    private final Settings settings;
    private final Execution execution;

    /** Settings for documents. */
    @ConfigMapping(prefix = "hubgraph.documents")
    public interface Settings {
        /** True to run only the trusted documents (the example operations and those of the pages): clients cannot send other queries. */
        @WithDefault("false")
        boolean trustedOnly();
    }

    Documents(
            Operations operations,
            @Any Instance<TrustedDocuments> ofPages,
            Settings settings,
            CacheShares shares,
            Execution execution) {
        this.settings = settings;
        this.execution = execution;
        // The least used documents are evicted first; a client then registers them again.
        this.registered = Caffeine.newBuilder()
                .maximumWeight(shares.bytes(Share.PERSISTED_QUERIES))
                .weigher((String hash, String document) ->
                        TextBytes.weight(OVERHEAD_BYTES + TextBytes.of(hash) + TextBytes.of(document)))
                .executor(Runnable::run)
                .build();
        operations.all().forEach(operation -> trust(operation.name(), operation.document()));
        ofPages.forEach(pages -> pages.byName().forEach(this::trust));
    }

    private void trust(String name, String document) {
        trusted.put(name, document);
        trusted.put(sha256(document), document);
    }

    @Override
    public int order() {
        return 200;
    }

    /** A document may contain the erased name. Clients register a persisted document again. */
    @Override
    public void erase(Erasure erasure) {
        registered.invalidateAll();
        execution.forgetDocuments();
    }

    /** @throws Failure if there is no such document, or if only trusted documents are allowed and it is not one */
    public String find(GraphQLRequest request) {
        if (request.documentId() != null) {
            return trusted(request);
        }
        String document = request.persistedHash() == null ? request.query() : persisted(request);
        if (document == null) {
            throw new Invalid("The request has no query.");
        }
        if (settings.trustedOnly() && !trusted.containsKey(sha256(document))) {
            throw new Invalid(
                    "This server accepts only trusted documents. Send a documentId: a document's name or SHA-256.");
        }
        return document;
    }

    private String trusted(GraphQLRequest request) {
        if (request.query() != null) {
            throw new Invalid("Give either query or documentId, not both.");
        }
        String id = request.documentId();
        var document = trusted.get(id.startsWith("sha256:") ? id.substring("sha256:".length()) : id);
        if (document == null) {
            throw new NotFound(
                    "No trusted document has this documentId. Use a document's name or the SHA-256 of its text in"
                            + " hexadecimal.");
        }
        return document;
    }

    private String persisted(GraphQLRequest request) {
        String hash = request.persistedHash().toLowerCase(Locale.ROOT);
        if (request.query() == null) {
            var document = registered.getIfPresent(hash);
            if (document == null) {
                throw new NotRegistered();
            }
            return document;
        }
        if (!sha256(request.query()).equals(hash)) {
            throw new Invalid("extensions.persistedQuery.sha256Hash is not the SHA-256 of the query.");
        }
        if (!settings.trustedOnly()) {
            registered.put(hash, request.query());
        }
        return request.query();
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Sha256.of(text));
    }

    /**
     * A persisted query is not registered. The message is part of the protocol: Apollo clients recognise it and send
     * the document with the next request.
     */
    public static final class NotRegistered extends Failure {
        private static final long serialVersionUID = 1L;

        NotRegistered() {
            super(Code.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound");
        }
    }
}
