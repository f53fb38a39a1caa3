package org.hubgraph.registry.importing.command;

import java.nio.file.Path;
import java.util.Arrays;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import org.hubgraph.registry.snapshot.SnapshotArchive;

/** Starts the server, or a command without opening its port. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals(ImportCommand.NAME)) {
            System.setProperty("quarkus.http.host-enabled", "false");
            if (arguments.length == 2 && SnapshotArchive.isOne(Path.of(arguments[1]))) {
                // An empty database must stay empty until the snapshot is read.
                System.setProperty("hubgraph.packaged-registry.enabled", "false");
                Quarkus.run(RestoreCommand.class, arguments[1]);
                return;
            }
            Quarkus.run(ImportCommand.class, Arrays.copyOfRange(arguments, 1, arguments.length));
        } else {
            Quarkus.run(arguments);
        }
    }
}
