package org.hubgraph.database.session;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DatabaseHostsTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://a/db, a, jdbc:postgresql://a/db",
        "'jdbc:postgresql://a:1,b:2/db', b:2, jdbc:postgresql://b:2/db",
        "'jdbc:postgresql://a,[::1]:5433/db?ssl=true', [::1]:5433, jdbc:postgresql://[::1]:5433/db?ssl=true",
        "'jdbc:postgresql://a,b/db?targetServerType=preferSecondary', b, jdbc:postgresql://b/db",
        "'jdbc:postgresql://a,b/db?targetServerType=any&ssl=true', b, jdbc:postgresql://b/db?ssl=true",
        "'jdbc:postgresql://a,b/db?ssl=true&loadBalanceHosts=true&x=y', b, jdbc:postgresql://b/db?ssl=true&x=y",
        "'jdbc:postgresql://a,b/db?ssl=true&hostRecheckSeconds=2', b, jdbc:postgresql://b/db?ssl=true"
    })
    void eachHostHasAUrl(String url, String host, String expected) {
        var hosts = DatabaseHosts.of(url);

        assertTrue(hosts.names().contains(host), hosts::toString);
        assertEquals(expected, hosts.url(host));
    }

    @Test
    void hostsAreThoseOfTheirPort() {
        var hosts = DatabaseHosts.of("jdbc:postgresql://First,second:5433/db");

        assertTrue(hosts.contain("first:5432"));
        assertTrue(hosts.contain("second:5433"));
        assertFalse(hosts.contain("second"));
        assertFalse(hosts.contain("third"));
    }

    @Test
    void otherUrlsHaveNoHosts() {
        for (String url : List.of("none", "jdbc:h2:file:./hubgraph", "jdbc:postgresql:db", "")) {
            assertEquals(List.of(), DatabaseHosts.of(url).names(), url);
        }
    }
}
