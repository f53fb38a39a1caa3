package org.hubgraph.registry.importing.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import io.quarkus.runtime.QuarkusApplication;

import org.hubgraph.registry.importing.RegistryLoading;
import org.hubgraph.registry.importing.run.Imports.Progress;
import org.hubgraph.registry.snapshot.SnapshotRestoring;
import org.hubgraph.registry.snapshot.UnfitSnapshot;

/** Restores a snapshot into an empty registry. Exits with 0, or with 2 if nothing was restored. */
public class RestoreCommand implements QuarkusApplication {
    private final SnapshotRestoring restoring;
    private final RegistryLoading loading;
    private final PrintStream out = System.out;

    RestoreCommand(SnapshotRestoring restoring, RegistryLoading loading) {
        this.restoring = restoring;
        this.loading = loading;
    }

    /** @param arguments the path of the snapshot */
    @Override
    public int run(String... arguments) {
        var line = new ProgressLine(out, System.console() != null, "rows", 0);
        long begun = System.nanoTime();
        try {
            // What the snapshot lacks of the packaged registry was deleted there, and must not come back.
            long rows = restoring.restore(
                    Path.of(arguments[0]), (done, all) -> line.show(new Progress(done, all)), loading::rememberAll);
            line.end();
            out.println("import: restored " + rows + " rows in "
                    + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) + " s");
            return 0;
        } catch (UnfitSnapshot unfit) {
            line.end();
            out.println("import: the snapshot cannot be restored: " + unfit.getMessage() + ".");
            return ImportCommand.EXIT_NOTHING;
        } catch (IOException unreadable) {
            line.end();
            out.println("import: the snapshot cannot be read: " + unreadable.getMessage());
            return ImportCommand.EXIT_NOTHING;
        }
    }
}
