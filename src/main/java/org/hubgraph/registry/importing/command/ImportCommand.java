package org.hubgraph.registry.importing.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import io.quarkus.runtime.QuarkusApplication;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.format.SourceFile;
import org.hubgraph.registry.importing.format.SourceFormat;
import org.hubgraph.registry.importing.mapping.InvalidMapping;
import org.hubgraph.registry.importing.mapping.Mapping;
import org.hubgraph.registry.importing.mapping.Mappings;
import org.hubgraph.registry.importing.run.ImportReports;
import org.hubgraph.registry.importing.run.ImportRun;
import org.hubgraph.registry.importing.run.ImportState;
import org.hubgraph.registry.importing.run.Imports;
import org.hubgraph.registry.importing.run.RowOutcome;

/**
 * Imports a file. Exits with 0 if all rows were imported, 1 if some were refused or wait for a decision, and 2 if nothing
 * was imported.
 */
public class ImportCommand implements QuarkusApplication {
    static final String NAME = "import";

    private static final int SOME = 1;
    private static final int NOTHING = 2;

    private final Imports imports;
    private final ImportReports reports;
    private final ImportLimits limits;
    private final PrintStream out = System.out;

    ImportCommand(Imports imports, ImportReports reports, ImportLimits limits) {
        this.imports = imports;
        this.reports = reports;
        this.limits = limits;
    }

    @Override
    public int run(String... arguments) throws IOException {
        try {
            return run(ImportOptions.of(List.of(arguments)));
        } catch (IllegalArgumentException | InvalidMapping wrong) {
            out.println("import: " + wrong.getMessage());
            out.printf(
                    ImportOptions.USAGE,
                    String.join(", ", Mappings.names()),
                    List.of(SourceFormat.values()).toString().toLowerCase(Locale.ROOT));
            return NOTHING;
        }
    }

    private int run(ImportOptions options) throws IOException {
        if (!Files.isReadable(options.file())) {
            throw new IllegalArgumentException("the file " + options.file() + " cannot be read");
        }
        String text = Mappings.names().contains(options.mapping()) ? null : text(Path.of(options.mapping()));
        Mapping mapping = text == null ? Mappings.find(options.mapping()).orElseThrow() : Mappings.read(text);
        var file = new SourceFile(
                options.file(), options.file().getFileName().toString(), options.over(mapping.options()), limits);
        var run = imports.begin(file, mapping, text, options.dryRun(), System.getProperty("user.name", "import"));
        if (run.rowsRead > 0) {
            out.println("import: continuing import " + run.id + " behind row " + run.rowsRead);
        }
        var line = new ProgressLine(out, System.console() != null);
        var ended = imports.execute(run, file, mapping, line::show);
        line.end();
        return finish(ended, file, options);
    }

    private static String text(Path mapping) throws IOException {
        if (!Files.isReadable(mapping)) {
            throw new IllegalArgumentException("--mapping " + mapping + " is neither a ready mapping nor a file");
        }
        return Files.readString(mapping, StandardCharsets.UTF_8);
    }

    private int finish(ImportRun run, SourceFile file, ImportOptions options) throws IOException {
        reports.summary(run, out);
        if (options.report() != null) {
            try (var target = new PrintStream(options.report().toFile(), StandardCharsets.UTF_8)) {
                reports.write(run, ImportReports.Form.of(options.report().toString()), target);
            }
        }
        if (options.refused() != null) {
            try (var target = new PrintStream(options.refused().toFile(), StandardCharsets.UTF_8)) {
                reports.writeRefused(run, file, target);
            }
        }
        if (run.state != ImportState.DONE) {
            return NOTHING;
        }
        var totals = imports.totals(run.id);
        return totals.containsKey(RowOutcome.REFUSED) || totals.containsKey(RowOutcome.SUSPECT) ? SOME : 0;
    }
}
