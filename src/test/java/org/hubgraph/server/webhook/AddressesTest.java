package org.hubgraph.server.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.failure.Invalid;
import org.hubgraph.testsupport.Seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where a delivery may go: no notation of a private address, and no name that leads to one, is accepted. */
class AddressesTest {
    private static final int ROUNDS = 2_000;
    /** An address of each network that is not public. */
    private static final List<String> PRIVATE = List.of(
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "100.127.255.254",
            "127.0.0.1",
            "127.255.255.254",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.1",
            "192.168.1.1",
            "198.18.0.1",
            "224.0.0.1",
            "239.255.255.255",
            "255.255.255.255");

    private static final List<String> PRIVATE_6 = List.of(
            "::",
            "::1",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::7f00:1",
            "100::1",
            "2001::7f00:1",
            "2001:db8::1",
            "2002:7f00:1::",
            "3fff::1",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::ffff:a9fe:a9fe",
            "0:0:0:0:0:ffff:c0a8:101");

    private final AllowedNetworks none = new AllowedNetworks(settings());

    private static WebhookSettings settings(String... networks) {
        return new GivenSettings(networks);
    }

    @Test
    void literalsOfPrivateAddressesAreRefused() {
        var resolution = new Resolution(none, name -> {
            throw new AssertionError("looked up " + name);
        });
        for (String address : PRIVATE) {
            assertRefused(resolution, "https://" + address + "/");
            assertRefused(resolution, "https://" + address + ":8443/x?y");
        }
        for (String address : PRIVATE_6) {
            assertRefused(resolution, "https://[" + address + "]/");
        }
        resolution.check(Target.of("https://93.184.215.14/"));
        resolution.check(Target.of("https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/"));
        resolution.check(Target.of("https://hooks.example.org/"));
    }

    /** Resolvers of some systems read these as addresses. */
    @Test
    void otherNotationsOfAddressesAreRefused() {
        var random = new Random(Seed.of(AddressesTest.class));
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = new byte[4];
            random.nextBytes(bytes);
            String host = notation(bytes, random);

            assertThrows(Invalid.class, () -> Target.of("https://" + host + "/"), host);
        }
    }

    /** One of the notations of inet_aton(3) except four plain decimal numbers. */
    private static String notation(byte[] bytes, Random random) {
        int parts = 1 + random.nextInt(4);
        var text = new ArrayList<String>();
        long rest = 0;
        for (byte one : bytes) {
            rest = rest << 8 | one & 0xFF;
        }
        for (int i = 0; i < parts - 1; i++) {
            text.add(number(bytes[i] & 0xFF, random, parts == 4));
            rest &= (1L << 8 * (3 - i)) - 1;
        }
        text.add(number(rest, random, parts == 4));
        return String.join(".", text) + (random.nextInt(4) == 0 ? "." : "");
    }

    /** @param unusual whether it must not be a decimal number without leading zeros */
    private static String number(long value, Random random, boolean unusual) {
        return switch (random.nextInt(unusual ? 3 : 4)) {
            case 0 -> "0x" + Long.toHexString(value);
            case 1 -> "0X" + Long.toHexString(value).toUpperCase(Locale.ROOT);
            case 2 -> "0" + Long.toOctalString(value);
            default -> Long.toString(value);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example.org",
                "//hooks.example.org",
                "ftp://hooks.example.org/",
                "file:///etc/passwd",
                "gopher://hooks.example.org",
                "https:///path",
                "https://user@hooks.example.org/",
                "https://user:secret@hooks.example.org/",
                "https://hooks.example.org/#x",
                "https://hooks.example.org:0/",
                "https://hooks.example.org:65536/",
                "https://ho oks.example.org/",
                "https://hooks.example.org/\r\nHost: x",
                "https://[fe80::1%25eth0]/",
                "https://[::1/",
                "https://127.1/",
                "https://a..b/",
                "https://127.0.0.1\\@hooks.example.org/",
                "https://１２７.0.0.1/"
            })
    void whatIsNoAddressOfAReceiverIsRefused(String address) {
        assertThrows(Invalid.class, () -> Target.of(address));
    }

    @Test
    void aNameIsLookedUpOnceAndAllItsAddressesAreChecked() throws Exception {
        var random = new Random(Seed.of(AddressesTest.class));
        for (int round = 0; round < ROUNDS; round++) {
            var addresses = new ArrayList<InetAddress>();
            boolean allowed = true;
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                boolean open = random.nextInt(3) > 0;
                allowed &= open;
                addresses.add(open ? publicAddress(random) : privateAddress(random));
            }
            int[] lookups = {0};
            var resolution = new Resolution(none, name -> {
                lookups[0]++;
                return addresses.toArray(InetAddress[]::new);
            });
            var target = Target.of("https://hooks.example.org/");

            Optional<InetAddress> found = address(resolution, target);

            assertEquals(allowed ? Optional.of(addresses.get(0)) : Optional.empty(), found, addresses::toString);
            assertEquals(1, lookups[0]);
        }
    }

    private static InetAddress publicAddress(Random random) throws UnknownHostException {
        byte[] bytes = {(byte) (random.nextBoolean() ? 93 : 8), 0, 0, 0};
        for (int i = 1; i < bytes.length; i++) {
            bytes[i] = (byte) random.nextInt(256);
        }
        return InetAddress.getByAddress(bytes);
    }

    private static InetAddress privateAddress(Random random) throws UnknownHostException {
        var all = random.nextBoolean() ? PRIVATE : PRIVATE_6;
        return InetAddress.getByName(all.get(random.nextInt(all.size())));
    }

    private static Optional<InetAddress> address(Resolution resolution, Target target) throws UnknownHostException {
        try {
            return Optional.of(resolution.address(target));
        } catch (Resolution.NotAllowed refused) {
            return Optional.empty();
        }
    }

    /** The second lookup would lead to this machine. */
    @Test
    void aNameThatChangesItsAddressIsConnectedToWhereItLedFirst() throws Exception {
        var answers = new ArrayList<>(List.of("93.184.215.14", "127.0.0.1"));
        var resolution = new Resolution(none, name -> new InetAddress[] {InetAddress.getByName(answers.remove(0))});
        var target = Target.of("https://rebinding.example.org/");

        assertEquals("93.184.215.14", resolution.address(target).getHostAddress());
        assertThrows(Resolution.NotAllowed.class, () -> resolution.address(target));
    }

    @Test
    void networksOfTheSettingAreAllowedAndOnlyTheyWithoutTls() throws Exception {
        var resolution = new Resolution(new AllowedNetworks(settings("127.0.0.0/8", " fd00::/8 ")), name ->
                new InetAddress[] {InetAddress.getByName(name.equals("inside") ? "127.0.0.1" : "8.8.8.8")});

        resolution.check(Target.of("http://127.0.0.1:9000/"));
        resolution.check(Target.of("https://[fd00::1]/"));
        assertEquals(
                "127.0.0.1", resolution.address(Target.of("http://inside/")).getHostAddress());
        assertRefused(resolution, "https://10.0.0.1/");
        assertRefused(resolution, "http://8.8.8.8/");
        assertThrows(Resolution.NotAllowed.class, () -> resolution.address(Target.of("http://outside/")));
        assertEquals(
                "8.8.8.8", resolution.address(Target.of("https://outside/")).getHostAddress());
    }

    /** What a name means is known before it is looked up if it is reserved. */
    @Test
    void namesThatAreNeverPublicAreRefused() throws Exception {
        var resolution = new Resolution(none, name -> new InetAddress[] {InetAddress.getByName("127.0.0.1")});
        for (String host : List.of(
                "localhost",
                "LOCALHOST.",
                "a.localhost",
                "printer.local",
                "metadata.google.internal",
                "a.home.arpa.")) {
            assertRefused(resolution, "https://" + host + "/");
        }
        resolution.check(Target.of("https://localhost.example.org/"));
        resolution.check(Target.of("https://mylocalhost/"));

        var private10 = new Resolution(new AllowedNetworks(settings("10.0.0.0/8")), name -> new InetAddress[0]);
        private10.check(Target.of("http://hooks.internal/"));
        assertThrows(Invalid.class, () -> private10.check(Target.of("http://localhost/")));
        new Resolution(new AllowedNetworks(settings("::1")), name -> new InetAddress[0])
                .check(Target.of("http://localhost/"));
    }

    @Test
    void theAuthorityHasThePortIfItIsNotThatOfTheScheme() {
        assertEquals("a.example", Target.of("https://a.example:443/x").authority());
        assertEquals("[::1]", Target.of("http://[::1]").authority());
        assertEquals("a.example:80", Target.of("https://a.example:80").authority());
    }

    @Test
    void aMalformedNetworkStopsTheStart() {
        for (String network :
                List.of("10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "localhost", "::/129", "10.0.0.0/x", "")) {
            assertThrows(IllegalArgumentException.class, () -> Network.of(network), network);
        }
        assertTrue(Network.of("10.0.0.0/9").contains(Network.address(new byte[] {10, 127, 0, 0})));
        assertFalse(Network.of("10.0.0.0/9").contains(Network.address(new byte[] {10, (byte) 128, 0, 0})));
    }

    private static void assertRefused(Resolution resolution, String address) {
        assertThrows(Invalid.class, () -> resolution.check(Target.of(address)), address);
        assertThrows(Resolution.NotAllowed.class, () -> resolution.address(Target.of(address)), address);
    }
}
