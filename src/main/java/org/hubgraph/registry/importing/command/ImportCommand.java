package org.hubgraph.registry.importing.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkus.runtime.QuarkusApplication;

import org.hubgraph.failure.Failure;
import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.fault.UnreadableFile;
import org.hubgraph.registry.importing.format.SourceFile;
import org.hubgraph.registry.importing.format.SourceFormat;
import org.hubgraph.registry.importing.format.SourceOptions;
import org.hubgraph.registry.importing.mapping.InvalidMapping;
import org.hubgraph.registry.importing.mapping.Mapping;
import org.hubgraph.registry.importing.mapping.Mappings;
import org.hubgraph.registry.importing.run.ImportDecisions;
import org.hubgraph.registry.importing.run.ImportDecisions.Decision;
import org.hubgraph.registry.importing.run.ImportReports;
import org.hubgraph.registry.importing.run.ImportRun;
import org.hubgraph.registry.importing.run.ImportRuns;
import org.hubgraph.registry.importing.run.ImportState;
import org.hubgraph.registry.importing.run.Imports;
import org.hubgraph.registry.importing.run.RowOutcome;
import org.hubgraph.registry.importing.suggestion.MappingSuggestion;

/**
 * Imports a file, proposes a mapping for one, takes an import back, or decides about its rows. Exits with 0 if all rows
 * were imported, 1 if some were refused or wait for a decision, and 2 if nothing was imported.
 */
public class ImportCommand implements QuarkusApplication {
    static final String NAME = "import";

    /** The user to whom the history attributes the changes. */
    private final String user = System.getProperty("user.name", "import");

    static final int EXIT_SOME = 1;
    static final int EXIT_NOTHING = 2;

    private static final Pattern CHOICE =
            Pattern.compile("(?<row>[0-9]{1,9})(\\.(?<object>[0-9]{1,4}))?=(?<entry>.+)", Pattern.DOTALL);

    private final Imports imports;
    private final ImportRuns runs;
    private final ImportDecisions decisions;
    private final ImportReports reports;
    private final ImportLimits limits;
    private final PrintStream out = System.out;

    ImportCommand(
            Imports imports, ImportRuns runs, ImportDecisions decisions, ImportReports reports, ImportLimits limits) {
        this.imports = imports;
        this.runs = runs;
        this.decisions = decisions;
        this.reports = reports;
        this.limits = limits;
    }

    @Override
    public int run(String... arguments) {
        try {
            var given = List.of(arguments);
            return switch (given.isEmpty() ? "" : given.get(0)) {
                case "--suggest" -> suggest(ImportOptions.ofSuggestion(given.subList(1, given.size())));
                case "--undo" -> undo(only(given));
                case "--decide" -> decide(argument(given, 1), given.subList(2, given.size()));
                default -> run(ImportOptions.of(given));
            };
        } catch (Failure | UncheckedIOException refused) {
            out.println("import: " + refused.getMessage());
            return EXIT_NOTHING;
        } catch (IOException broken) {
            out.println("import: a file cannot be read or written: " + broken);
            return EXIT_NOTHING;
        } catch (IllegalArgumentException | InvalidMapping wrong) {
            out.println("import: " + wrong.getMessage());
            out.printf(
                    ImportOptions.USAGE,
                    String.join(", ", Mappings.names()),
                    List.of(SourceFormat.values()).toString().toLowerCase(Locale.ROOT));
            return EXIT_NOTHING;
        }
    }

    private static String argument(List<String> arguments, int place) {
        if (arguments.size() <= place) {
            throw new IllegalArgumentException(arguments.get(0) + " needs a value");
        }
        return arguments.get(place);
    }

    /** The value of an option that is the only one. */
    private static String only(List<String> arguments) {
        if (arguments.size() > 2) {
            throw new IllegalArgumentException("unknown argument " + arguments.get(2));
        }
        return argument(arguments, 1);
    }

    private int suggest(ImportOptions options) throws IOException {
        requireReadable(options.file());
        try {
            var suggestion = MappingSuggestion.of(file(options, SourceOptions.detected()), null);
            suggestion.columns().forEach(column -> out.println("# " + column.text()));
            out.print(suggestion.yaml());
            return 0;
        } catch (UnreadableFile unreadable) {
            out.println("import: " + unreadable.fault().message() + "; "
                    + unreadable.fault().remedy());
            return EXIT_NOTHING;
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(text + " is not the id of an import", malformed);
        }
    }

    private int undo(String id) {
        var run = runs.beginUndo(id(id));
        var line = progress("changes", 0);
        var remaining = imports.undo(run.id, user, line::show);
        line.end();
        remaining.forEach(change -> out.println("import: remains: " + change));
        reports.summary(runs.get(run.id), out);
        return remaining.isEmpty() ? 0 : EXIT_SOME;
    }

    /**
     * @param choices such as {@code 12=harbour-optics} to link the row, {@code 13=new} to add its object, and {@code
     *     14.1=new} for the second object of a row
     */
    private int decide(String id, List<String> choices) {
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("--decide needs ROW=ENTRY or ROW=new behind the id");
        }
        var decided = choices.stream().map(ImportCommand::decision).toList();
        var run = id(id);
        int refused = 0;
        long waited = 0;
        for (Decision one : decided) {
            try {
                var report = decisions.decide(run, user, one);
                out.println("import: row " + one.ordinal() + ": "
                        + report.path("outcome").asText());
                waited += report.path("rowsImported").asLong();
            } catch (Failure reason) {
                refused++;
                out.println("import: row " + one.ordinal() + " remains: " + reason.getMessage());
            }
        }
        if (waited > 0) {
            out.println("import: " + waited + (waited == 1 ? " row that" : " rows that")
                    + " waited for these decisions: imported");
        }
        return refused == 0 ? 0 : refused == decided.size() ? EXIT_NOTHING : EXIT_SOME;
    }

    static Decision decision(String choice) {
        var parts = CHOICE.matcher(choice);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "--decide needs ROW=ENTRY or ROW=new, or ROW.OBJECT for one of several objects, not " + choice);
        }
        String object = parts.group("object");
        String entry = parts.group("entry");
        return new Decision(
                Long.parseLong(parts.group("row")),
                object == null ? null : Integer.valueOf(object),
                entry.equals("new") ? null : entry);
    }

    private ProgressLine progress(String unit, long before) {
        return new ProgressLine(out, System.console() != null, unit, before);
    }

    private SourceFile file(ImportOptions options, SourceOptions ofMapping) {
        var path = options.file();
        return new SourceFile(path, path.getFileName().toString(), options.over(ofMapping), limits);
    }

    private static void requireReadable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IllegalArgumentException("the file " + file + " cannot be read");
        }
    }

    private int run(ImportOptions options) throws IOException {
        requireReadable(options.file());
        String text = Mappings.names().contains(options.mapping()) ? null : text(Path.of(options.mapping()));
        Mapping mapping = text == null ? Mappings.find(options.mapping()).orElseThrow() : Mappings.read(text);
        var file = file(options, mapping.options());
        var run = imports.begin(file, mapping, text, options.dryRun(), user);
        if (run.rowsRead > 0) {
            out.println("import: continuing import " + run.id + " behind row " + run.rowsRead);
        }
        var line = progress("rows", run.rowsRead);
        var ended = imports.execute(run, file, mapping, line::show);
        line.end();
        return finish(ended, file, options);
    }

    private static String text(Path mapping) throws IOException {
        if (!Files.isRegularFile(mapping) || !Files.isReadable(mapping)) {
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
            // Another process may have cancelled it.
            return run.dryRun || run.rowsRead == 0 ? EXIT_NOTHING : EXIT_SOME;
        }
        var totals = runs.totals(run);
        boolean all = Stream.of(RowOutcome.REFUSED, RowOutcome.SUSPECT, RowOutcome.WAITING)
                .noneMatch(totals::containsKey);
        return all ? 0 : EXIT_SOME;
    }
}
