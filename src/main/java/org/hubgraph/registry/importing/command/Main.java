package org.hubgraph.registry.importing.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import org.hubgraph.registry.snapshot.SnapshotArchive;

/** Starts the server, or a command without opening its port. */
@QuarkusMain
public final class Main {
    private static final Set<String> HELP = Set.of("--help", "-h", "help");
    private static final String USAGE = """
            Usage: java [-Dsetting=value ...] -jar quarkus-run.jar         starts the server
                   java [-Dsetting=value ...] -jar quarkus-run.jar import  imports a file, or restores a snapshot;
                                                                           without a file, lists its arguments
            Settings can also be environment variables, or lines of config/application.properties.""";

    private static final int EXIT_CODE = 2;

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
            exitStatus(System.out, System.err, arguments).ifPresent(System::exit);
            Quarkus.run();
        }
    }

    /**
     * Prints why arguments do not start a server: it has none, and a misspelt command must not become one.
     *
     * @return empty if there are no arguments
     */
    static OptionalInt exitStatus(PrintStream out, PrintStream error, String... arguments) {
        if (arguments.length == 0) {
            return OptionalInt.empty();
        }
        if (HELP.contains(arguments[0])) {
            out.println(USAGE);
            return OptionalInt.of(0);
        }
        error.println("There is no command \"" + arguments[0] + "\"."
                + (arguments[0].startsWith("-D") ? " Write settings in front of -jar." : ""));
        error.println(USAGE);
        return OptionalInt.of(EXIT_CODE);
    }
}
