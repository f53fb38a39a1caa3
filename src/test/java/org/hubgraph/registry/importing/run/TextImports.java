package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.format.SourceFile;
import org.hubgraph.registry.importing.format.SourceOptions;
import org.hubgraph.registry.importing.mapping.Mapping;
import org.hubgraph.registry.importing.mapping.Mappings;
import org.hubgraph.testsupport.GraphQLCall;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Imports of CSV texts, and what they made of the registry. */
@Dependent
class TextImports {
    static final String ACTOR = "importer";

    private final Imports imports;
    private final ImportRuns runs;
    private final ImportLimits limits;
    private final EntityManager entities;
    private final List<UUID> begun = new ArrayList<>();

    TextImports(Imports imports, ImportRuns runs, ImportLimits limits, EntityManager entities) {
        this.imports = imports;
        this.runs = runs;
        this.limits = limits;
        this.entities = entities;
    }

    /** Takes everything back, the last import first. */
    void undo() {
        for (int last = begun.size() - 1; last >= 0; last--) {
            imports.undo(begun.get(last), ACTOR);
        }
        begun.clear();
    }

    void undoLast() {
        imports.undo(begun.remove(begun.size() - 1), ACTOR);
    }

    /** The imports that have rows that wait for decisions. */
    List<UUID> waiting() {
        return runs.listWaiting().stream().map(run -> run.id).toList();
    }

    ImportRow row(ImportRun run, int row) {
        return rows(run).get(row);
    }

    /** Takes everything back, so that the next import has no earlier one. */
    void takeBack() {
        undo();
        new ImportRecords(entities).forget();
    }

    /** The same, for a test that adds tenants with names that start like this: none is left. */
    void takeBackAll(String name) {
        takeBack();
        assertEquals(0, found(name).size());
    }

    /** @param mapping the name of a ready one, or the text of another one */
    ImportRun run(String text, String mapping) throws IOException {
        var ready = Mappings.find(mapping);
        return ready.isPresent()
                ? run(text, ready.get(), null, progress -> {})
                : run(text, Mappings.read(mapping), mapping, progress -> {});
    }

    /** A dry run. */
    ImportRun tried(String text, String mapping) throws IOException {
        return run(text, Mappings.read(mapping), mapping, true, progress -> {});
    }

    ImportRun run(String text, Mapping mapping, String mappingText, Consumer<Imports.Progress> progress)
            throws IOException {
        return run(text, mapping, mappingText, false, progress);
    }

    private ImportRun run(
            String text, Mapping mapping, String mappingText, boolean dryRun, Consumer<Imports.Progress> progress)
            throws IOException {
        var path = Files.createTempFile("import", ".csv");
        try {
            Files.writeString(path, text);
            var file = new SourceFile(path, "file.csv", SourceOptions.detected(), limits);
            var run = imports.begin(file, mapping, mappingText, dryRun, ACTOR);
            begun.add(run.id);
            return imports.execute(run, file, mapping, progress);
        } finally {
            Files.delete(path);
        }
    }

    /** The outcome of each row, in their order. */
    List<String> outcomes(ImportRun run) {
        return rows(run).stream().map(row -> row.outcome.name()).toList();
    }

    JsonNode detail(ImportRun run, int row) {
        return Json.read(rows(run).get(row).detail);
    }

    /** The outcome of each object of a row. */
    List<String> objects(ImportRun run, int row) {
        return detail(run, row).path("objects").findValuesAsText("outcome");
    }

    private List<ImportRow> rows(ImportRun run) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("from ImportRow where runId = ?1 order by ordinal", ImportRow.class)
                        .setParameter(1, run.id)
                        .getResultList());
    }

    /** The tenants with names that start like this. */
    static List<JsonNode> found(String name) {
        var nodes = GraphQLCall.data(
                "query($name: String!) { tenants(filter: { name: { startsWith: $name } }) { nodes { id slug name version"
                        + " website email phone foundedOn country citations { id locator source { slug } } } } }",
                Map.of("name", name));
        var all = new ArrayList<JsonNode>();
        nodes.at("/tenants/nodes").forEach(all::add);
        return all;
    }
}
