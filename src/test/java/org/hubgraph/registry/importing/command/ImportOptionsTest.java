package org.hubgraph.registry.importing.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.registry.importing.format.SourceFormat;
import org.hubgraph.registry.importing.format.SourceOptions;
import org.hubgraph.registry.importing.run.ImportDecisions.Decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ImportOptionsTest {
    @Test
    void aProposalReadsTheFileAsItIsAskedTo() {
        var options = ImportOptions.ofSuggestion(List.of("members", "--encoding", "ISO-8859-1", "--format", "tsv"));

        var read = options.over(SourceOptions.detected());
        assertEquals(Path.of("members"), options.file());
        assertEquals(SourceFormat.TSV, read.format());
        assertEquals(StandardCharsets.ISO_8859_1, read.encoding());
        assertThrows(IllegalArgumentException.class, () -> ImportOptions.ofSuggestion(List.of("members", "--dry-run")));
        assertThrows(IllegalArgumentException.class, () -> ImportOptions.ofSuggestion(List.of("members", "others")));
        assertThrows(IllegalArgumentException.class, () -> ImportOptions.ofSuggestion(List.of()));
    }

    @Test
    void aSnapshotIsRestoredWithoutOptions(@TempDir Path folder) throws IOException {
        var snapshot = folder.resolve("snapshot.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(snapshot))) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
        }

        refused("a snapshot is restored without options", snapshot.toString(), "--dry-run");
        for (String name : List.of("members.csv", "members.tar.gz")) {
            var other = assertThrows(IllegalArgumentException.class, () -> ImportOptions.of(List.of(name)));
            assertEquals("--mapping is missing", other.getMessage());
        }
    }

    @Test
    void aDecisionCanNameAnObjectOfItsRow() {
        assertEquals(new Decision(12, null, "harbour-optics"), ImportCommand.decision("12=harbour-optics"));
        assertEquals(new Decision(12, 1, "a.b=c"), ImportCommand.decision("12.1=a.b=c"));
        assertEquals(new Decision(13, 0, null), ImportCommand.decision("13.0=new"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "12=", "x=new", "12.=new", "12.x=new", "-1=new", "1234567890=new"})
    void otherDecisionsAreRefused(String choice) {
        var wrong = assertThrows(IllegalArgumentException.class, () -> ImportCommand.decision(choice));

        assertTrue(wrong.getMessage().contains("ROW.OBJECT"), wrong.getMessage());
    }

    @Test
    void noFileThatIsReadIsReplaced(@TempDir Path folder) throws IOException {
        String file = Files.writeString(folder.resolve("members.csv"), "name\n").toString();
        String mapping =
                Files.writeString(folder.resolve("own.yaml"), "source: x\n").toString();
        String link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of(file))
                .toString();
        String result = folder.resolve("result.csv").toString();

        for (String option : List.of("--report", "--refused")) {
            for (String target : List.of(file, link, mapping, folder + "/./members.csv")) {
                refused("would replace a file that is read", file, "--mapping", mapping, option, target);
            }
            refused("cannot be written", file, "--mapping", "tenants", option, folder + "/missing/x.json");
            refused("cannot be written", file, "--mapping", "tenants", option, folder.toString());
        }
        refused("the same file", file, "--mapping", "tenants", "--report", result, "--refused", result);
        assertEquals(
                Path.of(result),
                ImportOptions.of(List.of(file, "--mapping", "tenants", "--report", result))
                        .report());
    }

    @Test
    void anOptionIsGivenOnce() {
        refused("--mapping is given twice", "members.csv", "--mapping", "tenants", "--mapping", "hubs");
    }

    private static void refused(String reason, String... arguments) {
        var wrong = assertThrows(IllegalArgumentException.class, () -> ImportOptions.of(List.of(arguments)));

        assertTrue(wrong.getMessage().contains(reason), wrong.getMessage());
    }
}
