package org.hubgraph.server.webhook;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * The addresses to which the server may connect: public ones, and those of the networks of a setting. Otherwise an
 * administrator of the registry could send requests to services that only this machine can reach, such as the metadata
 * service of a cloud.
 */
@ApplicationScoped
class AllowedNetworks {
    /**
     * From the registries of special-purpose addresses of IANA (RFC 6890), and multicast. Texts, because a native image
     * cannot contain addresses.
     */
    private static final List<String> NOT_PUBLIC = List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // Protocol assignments, with Teredo, which contains IPv4 addresses; documentation; 6to4, which does, too.
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "2620:4f:8000::/48",
            "3fff::/20");

    /** All others of IPv6 are local, multicast, translated IPv4 or not assigned. */
    private static final String GLOBAL = "2000::/3";

    private final List<Network> notPublic;
    private final Network global;
    private final List<Network> allowed;

    AllowedNetworks(WebhookSettings settings) {
        this.notPublic = NOT_PUBLIC.stream().map(Network::of).toList();
        this.global = Network.of(GLOBAL);
        this.allowed = networks(settings.allowedNetworks().orElse(""));
    }

    /** @throws IllegalArgumentException if the text is not a list of networks */
    private static List<Network> networks(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(network -> !network.isEmpty())
                .map(Network::of)
                .toList();
    }

    /** Checks the setting, so that a mistake in it stops the start rather than each delivery. */
    @RegisterForReflection
    public static final class Checked implements Converter<String> {
        private static final long serialVersionUID = 1L;

        @Override
        public String convert(String text) {
            networks(text);
            return text;
        }
    }

    /** Whether the server may connect to an address, by TLS. */
    boolean allow(InetAddress address) {
        return isPublic(address) || contain(address);
    }

    /** Whether the address is in a network of the setting. */
    boolean contain(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address));
    }

    boolean isEmpty() {
        return allowed.isEmpty();
    }

    private boolean isPublic(InetAddress address) {
        boolean assigned = address.getAddress().length == 4 || global.contains(address);
        return assigned && notPublic.stream().noneMatch(network -> network.contains(address));
    }
}
