package org.hubgraph.value;

import java.net.URI;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.failure.Invalid;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WebAddressTest {
    private static final long SEED = 3_986;
    private static final int ADDRESSES = 5_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP://A.com",
                "http://a_b.com/",
                "https://example.org",
                "https://example.org/",
                "hTTps://A.b:443/?#",
                "http://a:65535/",
                "http://a:/",
                "http://a:00080/",
                "http://127.0.0.1/",
                "http://[::1]:8080/x",
                "http://[2001:db8::7]/",
                "http://[::ffff:192.0.2.1]/",
                "http://[v1.fe80::a+en1]/",
                "http://a/%20b?c=%2F#d/?",
                "https://xn--fiqs8s/",
                "http://a//b//",
                "https://example.org/a;b=c,d/e@f:g?h=1",
                "http://a.b.c.d.e/~user/'!$&()*+,;=",
                "http://%41.org/"
            })
    void addressesByTheStandard(String address) {
        assertEquals(address, new WebAddress(address).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "//example.org/",
                "/x",
                "ftp://example.org/",
                "javascript:alert(1)",
                "http:",
                "http:/a",
                "http://",
                "http:///x",
                "http://:80/",
                "http://?x",
                "https://user:password@example.org/",
                "https://user@example.org/",
                "https://@example.org/",
                "http://a:65536/",
                "http://a:99999999999999999999/",
                "http://a:-1/",
                "http://a:8o/",
                "http://a b/",
                "http://a/b c",
                " http://a/",
                "http://a/ ",
                "http://a/\n",
                "http://a/%",
                "http://a/%2",
                "http://a/%zz",
                "http://한국.kr/",
                "http://a/한국",
                "http://a/?q=é",
                "http://a/#ß",
                "http://[::1",
                "http://::1/",
                "http://[:::]/",
                "http://[1:2:3:4:5:6:7]/",
                "http://[1::2::3]/",
                "http://[1:2:3:4:5:6:7:8:9]/",
                "http://[::300.0.0.1]/",
                "http://[g::]/",
                "http://a/\\b",
                "http://a/{x}",
                "http://a/<x>",
                "http://a/\"",
                "http://a/^`|",
                "http://a/[",
                "http://a/?[]",
                "http://a/#a#b",
                "http://a\u0000/",
                "http://a/\u202E",
                "http://a\\@b/"
            })
    void othersAreRefused(String address) {
        var refused = assertThrows(Invalid.class, () -> new WebAddress(address), address);

        assertTrue(refused.getMessage().matches("(?s)\".*\" is not a web address: \\w.*[^.]\\."), refused::getMessage);
    }

    @Test
    void aRefusalSaysWhatToDo() {
        assertEquals(
                "\"https://a:b@c/\" is not a web address: leave out the user name and the password.",
                assertThrows(Invalid.class, () -> new WebAddress("https://a:b@c/"))
                        .getMessage());
        assertEquals(
                "\"http://a:65536/\" is not a web address: write a port of at most 65535.",
                assertThrows(Invalid.class, () -> new WebAddress("http://a:65536/"))
                        .getMessage());
        String longest = "https://example.org/" + "x".repeat(1_980);
        assertDoesNotThrow(() -> new WebAddress(longest));
        assertThrows(Invalid.class, () -> new WebAddress(longest + "x"));
    }

    /**
     * Addresses generated from the grammar of RFC 3986, appendix A, and each of them with a character that no part may
     * contain.
     */
    @Test
    void generatedAddresses() {
        var random = new Random(SEED);
        for (int number = 0; number < ADDRESSES; number++) {
            String address = generated(random);
            String shown = "Seed " + SEED + ", number " + number + ": " + address;

            assertDoesNotThrow(() -> new WebAddress(address), shown);
            assertDoesNotThrow(() -> URI.create(address), shown);
            int place = random.nextInt(address.length() + 1);
            String wrong =
                    any(random, " ", "\"", "<", ">", "\\", "^", "`", "{", "|", "}", "\u007F", "\t", "é", "💡", "%G0");
            String broken = address.substring(0, place) + wrong + address.substring(place);
            assertThrows(Invalid.class, () -> new WebAddress(broken), shown + ", broken: " + broken);
        }
    }

    @Test
    void equivalentAddressesHaveOneForm() {
        for (String spelling : List.of(
                "https://example.org",
                "HTTPS://Example.ORG/",
                "https://example.org:443/",
                "https://example.org:/#top")) {
            assertEquals("https://example.org", WebAddressForm.canonical(spelling));
        }
        assertEquals("http://a:443/B?C", WebAddressForm.canonical("http://A:443/B?C#D"));
    }

    private static String generated(Random random) {
        var text = new StringBuilder(any(random, "http", "https", "HTTP", "hTtPs")).append("://");
        text.append(any(
                random, "a", "a_b.example", "xn--55qx5d", "A-1.b~c", "192.0.2.7", "[::]", "[2001:db8::1:2]", "a!b"));
        if (random.nextInt(3) == 0) {
            text.append(':').append(any(random, "", "0", "80", "8080", "65535"));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append('/').append(characters(random, ":@"));
        }
        if (random.nextInt(3) == 0) {
            text.append('?').append(characters(random, ":@/?"));
        }
        if (random.nextInt(3) == 0) {
            text.append('#').append(characters(random, ":@/?"));
        }
        return text.toString();
    }

    private static String characters(Random random, String more) {
        String allowed = "aZ09-._~!$&'()*+,;=" + more;
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(random.nextInt(5) == 0 ? "%2F" : allowed.charAt(random.nextInt(allowed.length())));
        }
        return text.toString();
    }

    private static String any(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
