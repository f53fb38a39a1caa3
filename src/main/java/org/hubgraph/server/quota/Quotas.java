package org.hubgraph.server.quota;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.limit.CacheShares;
import org.hubgraph.limit.CacheShares.Share;
import org.hubgraph.limit.Limits;

/**
 * The quota of each client, identified by its address, in this process: with two servers a client has two quotas.
 * Behind a proxy, the address is the client's own only if {@code quarkus.http.proxy} lists the proxies that are
 * trusted.
 */
@Singleton
// Caffeine looks up these classes (a cache limited by number and last access, one of weak values, and their nodes) by
// reflection; Quarkus does not register the nodes.
@RegisterForReflection(
        classNames = {
            "com.github.benmanes.caffeine.cache.SSMSA",
            "com.github.benmanes.caffeine.cache.PSAMS",
            "com.github.benmanes.caffeine.cache.SI",
            "com.github.benmanes.caffeine.cache.PW"
        })
public class Quotas {
    /** Many addresses must not fill the memory; an evicted client starts again with a full quota. */
    private static final int MOST_CLIENTS = 100_000;
    /** Without any memory for caches, too. */
    private static final int LEAST_CLIENTS = 1_000;
    /** Bytes of one quota on the heap, including its cache entry. */
    private static final int QUOTA_BYTES = 700;
    /** After this time, a quota that no connection uses is full again, so its removal has no effect. */
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final Cache<String, Quota> byClient;
    /** Those that a connection uses, however long ago it began. */
    private final Cache<String, Quota> inUse =
            Caffeine.newBuilder().weakValues().build();

    private final Limits limits;
    private final int connections;

    /** @param connections the size of the connection pool */
    @Inject
    Quotas(
            Limits limits,
            CacheShares shares,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        this(limits, shares, connections, Ticker.systemTicker());
    }

    Quotas(Limits limits, CacheShares shares, int connections, Ticker ticker) {
        this.limits = limits;
        this.connections = connections;
        this.byClient = Caffeine.newBuilder()
                .maximumSize(Math.min(MOST_CLIENTS, Math.max(LEAST_CLIENTS, shares.bytes(Share.QUOTAS) / QUOTA_BYTES)))
                .expireAfterAccess(IDLE)
                .ticker(ticker)
                .build();
    }

    /** The quota of the client that sent the request. */
    public Quota of(HttpServerRequest request) {
        return of(client(request));
    }

    /** @param client an identifier from {@link #client(String)} */
    public Quota of(String client) {
        return byClient.get(
                client, idle -> inUse.get(client, unseen -> new Quota(limits, connections, System::nanoTime)));
    }

    /** The identifier of the client that sent a request. */
    public static String client(HttpServerRequest request) {
        var address = request.remoteAddress();
        // If a proxy names the client, only the host is set.
        return client(address.hostAddress() == null ? address.host() : address.hostAddress());
    }

    /**
     * The identifier of a client: an IPv4 address, or the /64 network of an IPv6 address, because a client there has
     * 2^64 addresses (RFC 6177).
     */
    public static String client(String host) {
        if (host == null || host.indexOf(':') < 0) {
            return String.valueOf(host);
        }
        try {
            var bytes = InetAddress.getByName(host).getAddress();
            return bytes.length == 4
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(bytes, 8), 16))
                            .getHostAddress();
        } catch (UnknownHostException noLiteral) {
            return host;
        }
    }
}
