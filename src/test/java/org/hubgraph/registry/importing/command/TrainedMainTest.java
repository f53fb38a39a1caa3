package org.hubgraph.registry.importing.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** The image starts the application by the name of its main class, which a flat class path does not say. */
class TrainedMainTest {

    @Test
    void theArgumentsOfTheImageEndWithTheMainClass() throws IOException {
        String script = Files.readString(Path.of("src", "main", "docker", "train"));

        assertTrue(script.contains("\n" + Main.class.getName() + "\nARGS\n"), script);
    }
}
