package org.hubgraph.server.importing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;

import org.hubgraph.failure.Invalid;
import org.hubgraph.registry.importing.fault.UnreadableFile;
import org.hubgraph.registry.importing.format.SourceFile;
import org.hubgraph.registry.importing.run.ImportConflict;
import org.hubgraph.registry.importing.run.ImportReports;
import org.hubgraph.registry.importing.run.ImportReports.Form;
import org.hubgraph.registry.importing.run.ImportReports.Selection;
import org.hubgraph.registry.importing.run.ImportRun;
import org.hubgraph.registry.importing.run.ImportRuns;
import org.hubgraph.registry.importing.suggestion.MappingChoices;
import org.hubgraph.registry.importing.suggestion.MappingSuggestion;
import org.hubgraph.registry.importing.suggestion.SuggestedType;
import org.hubgraph.server.http.Endpoints;
import org.hubgraph.server.response.GraphQLResponse;

/** The bodies of responses of {@code /imports}. */
@ApplicationScoped
class ImportResponses {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ImportRuns runs;
    private final ImportReports reports;
    private final ImportQueue queue;
    private final ImportFolder folder;

    ImportResponses(ImportRuns runs, ImportReports reports, ImportQueue queue, ImportFolder folder) {
        this.runs = runs;
        this.reports = reports;
        this.queue = queue;
        this.folder = folder;
    }

    /**
     * An import without its rows; while it runs here, with its progress.
     *
     * @param rules whether to count the rows by rule, once it has ended
     */
    private ObjectNode run(ImportRun run, boolean rules) {
        var json = rules ? reports.headWithRules(run) : reports.head(run);
        json.put("fileKept", folder.has(run.storedFile));
        if (run.changesMade != null) {
            json.put("changesMade", run.changesMade);
            json.put("changesTakenBack", run.changesTakenBack);
        }
        queue.pace(run.id).ifPresent(pace -> {
            json.put("rowsRead", pace.progress().rows());
            json.put("rowsPerSecond", Math.round(pace.rate()));
            json.put("secondsLeft", pace.secondsLeft());
        });
        return json;
    }

    ProgressStream.State state(UUID id) {
        var run = runs.get(id);
        return new ProgressStream.State(text(run(run, true)), !run.state.isUnfinished());
    }

    GraphQLResponse list(List<ImportRun> all) {
        var json = JSON.createObjectNode();
        var list = json.putArray("imports");
        all.forEach(run -> list.add(run(run, false)));
        return json(200, json);
    }

    GraphQLResponse one(int status, ImportRun run) {
        return json(status, run(run, true)).with("Location", Endpoints.IMPORTS + "/" + run.id);
    }

    /**
     * A proposal of a mapping.
     *
     * @param type what the rows describe; null to recognise it
     * @throws Invalid if the file cannot be read
     */
    GraphQLResponse suggestion(SourceFile file, SuggestedType type) throws IOException {
        var json = JSON.createObjectNode();
        try {
            var suggestion = MappingSuggestion.of(file, type);
            json.put("ready", suggestion.ready());
            json.put("type", suggestion.type().text());
            var columns = json.putArray("columns");
            suggestion.columns().forEach(column -> columns.addObject()
                    .put("column", column.column())
                    .put("field", column.field())
                    .put("confidence", column.confidence())
                    .put("reason", column.reason())
                    .set("values", JSON.valueToTree(column.values())));
            json.set("fields", JSON.valueToTree(MappingSuggestion.fields(suggestion.type())));
            json.set("constants", JSON.valueToTree(MappingChoices.constantFields(suggestion.type())));
            json.put("mapping", suggestion.yaml());
            return json(200, json);
        } catch (UnreadableFile unreadable) {
            throw new Invalid("The file cannot be read: " + unreadable.fault().message() + "; "
                    + unreadable.fault().remedy() + ".");
        }
    }

    static GraphQLResponse json(int status, JsonNode body) {
        return new GraphQLResponse(status, false, List.of(), Buffer.buffer(text(body)), Map.of())
                .with("Content-Type", "application/json");
    }

    private static String text(JsonNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Writes a report to a file. */
    void report(ImportRun run, Form form, Selection selection, Path target) throws IOException {
        try (var out = stream(target)) {
            reports.write(run, form, selection, out);
        }
    }

    /** Writes what earlier files had and the file of this import does not have to a file. */
    void missing(ImportRun run, Path target) throws IOException {
        try (var out = stream(target)) {
            reports.writeMissing(run, out);
        }
    }

    /**
     * Writes the refused rows to a file.
     *
     * @throws ImportConflict if the file of the import is no longer kept
     */
    void refused(ImportRun run, Path target) throws IOException {
        if (!folder.has(run.storedFile)) {
            throw new ImportConflict("The file of this import is no longer kept; its report has the refused rows.");
        }
        try (var out = stream(target)) {
            reports.writeRefused(run, queue.file(run), out);
        }
    }

    private static PrintStream stream(Path target) throws IOException {
        return new PrintStream(new BufferedOutputStream(Files.newOutputStream(target)), false, StandardCharsets.UTF_8);
    }
}
