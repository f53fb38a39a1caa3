package org.hubgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.Manual;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the manual says about known vulnerabilities of dependencies is true of the packaged server. */
class KnownVulnerabilitiesIT {
    /** A statement about one version may be wrong for the next. */
    @Test
    void dependenciesHaveTheVersionsThatAreSaid() {
        var packaged = Path.of(System.getProperty("hubgraph.packaged"));
        Assumptions.assumeTrue(packaged.toString().endsWith(".jar"), "A native binary has no jars");
        var libraries = packaged.resolveSibling("lib/main");

        for (var row : Manual.read().page("security.md").table("Known vulnerabilities of dependencies")) {
            var jar = row.get(0).replace("`", "") + "-" + row.get(1) + ".jar";
            assertTrue(Files.exists(libraries.resolve(jar)), jar);
        }
    }

    @Test
    void theSettingsAreAsTheirVulnerabilitiesNeedIt() throws IOException {
        assertTrue(Files.readAllLines(Path.of("src/main/resources/application.properties"))
                .contains("quarkus.otel.propagators=tracecontext"));
        for (String file : List.of(
                "resources/application.properties",
                "databases/h2/META-INF/microprofile-config.properties",
                "databases/postgresql/META-INF/microprofile-config.properties")) {
            var settings = Files.readString(Path.of("src/main", file));
            assertFalse(settings.contains("quarkus.http.auth.permission"), file);
        }
    }
}
