package org.hubgraph.registry.importing.command;

import java.util.Arrays;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the server, or a command without opening its port. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals(ImportCommand.NAME)) {
            System.setProperty("quarkus.http.host-enabled", "false");
            Quarkus.run(ImportCommand.class, Arrays.copyOfRange(arguments, 1, arguments.length));
        } else {
            Quarkus.run(arguments);
        }
    }
}
