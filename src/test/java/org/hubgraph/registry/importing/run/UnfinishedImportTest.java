package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.format.SourceFile;
import org.hubgraph.registry.importing.format.SourceOptions;
import org.hubgraph.testsupport.EachDatabase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

@EachDatabase
@QuarkusTest
class UnfinishedImportTest {
    @Inject
    Imports imports;

    @Inject
    ImportLimits limits;

    @Inject
    EntityManager entities;

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        new ImportRecords(entities).forget();
    }

    @Test
    void isContinuedOnlyWithTheMappingThatItBeganWith() throws IOException {
        var path = Files.writeString(folder.resolve("x.csv"), "id,name\n1,Quarbel Optics\n");
        var file = new SourceFile(path, "x.csv", SourceOptions.detected(), limits);
        var mapping = new PlainMapping();
        var begun = imports.begin(file, mapping, "source: a", false, "importer");

        assertEquals(begun.id, imports.begin(file, mapping, "source: a", false, "importer").id);
        assertNotEquals(begun.id, imports.begin(file, mapping, "source: b", false, "importer").id);
        assertNotEquals(begun.id, imports.begin(file, mapping, null, false, "importer").id);
    }
}
