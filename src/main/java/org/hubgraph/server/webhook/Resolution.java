package org.hubgraph.server.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.hubgraph.failure.Invalid;

/**
 * Looks up the host of a receiver once for each delivery and checks all its addresses. The connection is made to the
 * first of the checked addresses and not to the name, so that a name whose addresses change in between (DNS rebinding)
 * leads nowhere else.
 */
@ApplicationScoped
class Resolution {
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "::1");

    private final AllowedNetworks networks;
    private final Lookup lookup;

    /** Looks up a name. Blocks. */
    interface Lookup {
        InetAddress[] addresses(String name) throws UnknownHostException;
    }

    @Inject
    Resolution(AllowedNetworks networks) {
        this(networks, InetAddress::getAllByName);
    }

    Resolution(AllowedNetworks networks, Lookup lookup) {
        this.networks = networks;
        this.lookup = lookup;
    }

    /** Why a request is not sent. The message names no address: it would tell what a name means inside a network. */
    static final class NotAllowed extends Exception {
        private static final long serialVersionUID = 1L;

        NotAllowed(String message) {
            super(message, null, false, false);
        }
    }

    /** Refuses what is certain without a lookup. */
    void check(Target target) {
        var literal = Hosts.literal(target.host());
        boolean refused;
        if (literal.isPresent()) {
            refused = !allow(target, literal.get());
        } else if (Hosts.isLoopback(target.host())) {
            refused = LOOPBACK.stream()
                    .map(loopback -> Network.of(loopback).address())
                    .noneMatch(networks::contain);
        } else {
            // Which addresses the name has is known only when something is delivered.
            refused = networks.isEmpty() && (!target.tls() || Hosts.isLocal(target.host()));
        }
        if (refused) {
            throw new Invalid("address must be public and begin with https://, unless its network is in the setting"
                    + " hubgraph.webhooks.allowed-networks.");
        }
    }

    /**
     * The address to connect to.
     *
     * @throws NotAllowed if one of the addresses of the host is not allowed
     * @throws UnknownHostException if the host has none
     */
    InetAddress address(Target target) throws NotAllowed, UnknownHostException {
        var literal = Hosts.literal(target.host());
        var found = literal.isPresent() ? List.of(literal.get()) : List.of(lookup.addresses(target.host()));
        for (var address : found) {
            if (!allow(target, address)) {
                throw new NotAllowed("the host has an address that is not allowed");
            }
        }
        if (found.isEmpty()) {
            throw new UnknownHostException(target.host());
        }
        return found.get(0);
    }

    private boolean allow(Target target, InetAddress address) {
        return target.tls() ? networks.allow(address) : networks.contain(address);
    }
}
