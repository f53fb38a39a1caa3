package org.hubgraph.server.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.importing.run.ImportRun;
import org.hubgraph.registry.importing.run.ImportRuns;
import org.hubgraph.registry.importing.run.ImportRuns.NewRun;
import org.hubgraph.registry.importing.run.ImportState;
import org.hubgraph.registry.importing.run.Imports;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;

import static org.hubgraph.server.importing.ImportCalls.await;
import static org.hubgraph.server.importing.ImportCalls.editor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Servers that end while they run an import. All rows of its file are refused, so it changes nothing. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class FruitlessStartsTest {
    @Inject
    Imports imports;

    @Inject
    ImportRuns runs;

    @Inject
    ImportQueue queue;

    @Inject
    ImportFolder folder;

    @Test
    void anImportThatEndsEachServerIsNotContinued() throws Exception {
        var run = begin(3);
        for (int server = 1; server <= 2; server++) {
            endServer(run, 0);
        }
        assertEquals(ImportState.RUNNING, runs.get(run.id).state);
        endServer(run, 0);

        queue.start(new StartupEvent());

        var failed = await(run.id.toString(), "FAILED");
        assertTrue(failed.path("fault").asText().startsWith("servers ended 3 times"), failed::toString);
        assertEquals(0, failed.path("rowsRead").asInt(-1));
        editor().post("/imports/" + run.id + "/resume").then().statusCode(202);
        await(run.id.toString(), "DONE");
        editor().delete("/imports/" + run.id).then().statusCode(200);
    }

    @Test
    void anImportThatGetsOnIsContinuedHoweverOftenServersEnd() throws Exception {
        var run = begin(2_100);
        for (int server = 1; server <= 4; server++) {
            endServer(run, 1);
        }
        assertEquals(2_000, runs.get(run.id).rowsRead);

        queue.start(new StartupEvent());

        assertEquals(2_100, await(run.id.toString(), "DONE").path("rowsRead").asInt());
        editor().delete("/imports/" + run.id).then().statusCode(200);
    }

    /** A server that is stopped in good order has not failed. */
    @Test
    void anImportIsContinuedHoweverOftenServersAreStopped() throws Exception {
        var run = begin(3);
        for (int server = 1; server <= 4; server++) {
            execute(run, () -> true);
        }

        queue.start(new StartupEvent());

        await(run.id.toString(), "DONE");
        editor().delete("/imports/" + run.id).then().statusCode(200);
    }

    /** @param chunks that the server imports before it ends as for lack of memory */
    private void endServer(ImportRun run, int chunks) {
        var left = new AtomicInteger(chunks);
        assertThrows(
                OutOfMemoryError.class,
                () -> execute(run, () -> {
                    if (left.getAndDecrement() == 0) {
                        throw new OutOfMemoryError("as in a server that ends");
                    }
                    return false;
                }));
    }

    private void execute(ImportRun run, BooleanSupplier stopped) throws IOException {
        var stored = runs.get(run.id);
        imports.execute(stored, queue.file(stored), ImportRuns.mapping(stored), progress -> {}, stopped, () -> false);
    }

    private ImportRun begin(int rows) throws IOException {
        var path = folder.next();
        Files.writeString(path, "record_id,name,founded\n" + "x,,2001\n".repeat(rows));
        return runs.add(
                new NewRun("x.csv", path.getFileName().toString(), "tenants", null, null, null, false, "importer"),
                ImportState.RUNNING,
                "");
    }
}
