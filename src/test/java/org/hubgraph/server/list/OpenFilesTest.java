package org.hubgraph.server.list;

import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import org.hubgraph.limit.ListFileLimits;
import org.hubgraph.server.request.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class OpenFilesTest {
    private final OpenFiles files = new OpenFiles(new SmallRyeConfigBuilder()
            .withMapping(ListFileLimits.class)
            .withSources(new PropertiesConfigSource(
                    Map.of("hubgraph.list-file.client-files", "2", "hubgraph.list-file.server-files", "3"),
                    "test",
                    100))
            .build()
            .getConfigMapping(ListFileLimits.class));

    @Test
    void aClientReceivesOnlySoManyFiles() throws Refused {
        var first = files.take("a");
        files.take("a");

        assertEquals(429, status("a"));
        first.run();
        first.run();
        files.take("a");
        assertEquals(429, status("a"));
    }

    @Test
    void allClientsTogetherReceiveOnlySoManyFiles() throws Refused {
        files.take("a");
        files.take("b");
        var third = files.take("c");

        assertEquals(503, status("d"));
        third.run();
        files.take("d");
    }

    private int status(String client) {
        return assertThrows(Refused.class, () -> files.take(client)).response().status();
    }
}
