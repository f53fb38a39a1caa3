package org.hubgraph.registry.importing.run;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.NotFound;
import org.hubgraph.registry.change.Editing;
import org.hubgraph.registry.importing.mapping.TargetType;

/** Imports rows about which an editor has decided, and those that waited for that. */
@ApplicationScoped
public class ImportDecisions {
    private final RowImport rows;
    private final WaitingRows waiting;
    private final TargetCommands commands;
    private final Editing editing;
    private final ImportTransactions transactions;
    private final EntityManager entities;

    ImportDecisions(
            RowImport rows,
            WaitingRows waiting,
            TargetCommands commands,
            Editing editing,
            ImportTransactions transactions,
            EntityManager entities) {
        this.rows = rows;
        this.waiting = waiting;
        this.commands = commands;
        this.editing = editing;
        this.transactions = transactions;
        this.entities = entities;
    }

    /**
     * A decision about a row.
     *
     * @param ordinal of the row, as in the report
     * @param object the position of the object among those of the row, from 0; null for the first one that is suspect
     * @param link the id or slug of the entry that the row describes; null if it describes none of the registry
     */
    public record Decision(long ordinal, Integer object, String link) {}

    /**
     * A decision that was carried out.
     *
     * @param report the new report of the row, and the number of rows that waited for it and were imported ({@code
     *     rowsImported})
     * @param complete false if the work was stopped before it had tried all of those; {@link #goOn} then tries them
     */
    public record Decided(ObjectNode report, boolean complete) {}

    /** As {@link #decide(UUID, String, Decision, BooleanSupplier)}, never stopped. */
    public ObjectNode decide(UUID run, String actor, Decision decision) {
        return decide(run, actor, decision, () -> false).report();
    }

    /**
     * Imports a row in one transaction; then, each in its own, the rows that waited for this decision.
     *
     * @param actor the editor to whom the history attributes the changes
     * @param stopped whether to end before the next one of those rows
     * @throws NotFound if there is no such import, row or entry
     * @throws ImportConflict if the row is no longer undecided
     * @throws org.hubgraph.failure.Failure if a rule of the registry is violated; nothing is changed then
     */
    public Decided decide(UUID run, String actor, Decision decision, BooleanSupplier stopped) {
        var report = transactions.as(actor, () -> decided(run, actor, decision));
        var tried = waiting.tryAgain(run, actor, stopped);
        return new Decided(report.put("rowsImported", tried.imported()), tried.complete());
    }

    /** Imports the rows that waited for decisions, if the work was stopped after those. */
    public void goOn(UUID run, String actor, BooleanSupplier stopped) {
        waiting.tryAgain(run, actor, stopped);
    }

    private ObjectNode decided(UUID id, String actor, Decision decision) {
        // The lock makes editors wait who decide about the same row.
        var run = entities.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run == null) {
            throw new NotFound("There is no import with this id.");
        }
        if (run.dryRun || run.state == ImportState.FAILED || run.state.isUndone()) {
            throw new ImportConflict("Nothing was changed: this import was a dry run, was refused or taken back.");
        }
        var stored = entities.find(ImportRow.class, new ImportRow.Key(id, decision.ordinal()));
        if (stored == null) {
            throw new NotFound("The import has no row " + decision.ordinal() + ".");
        }
        if (stored.outcome != RowOutcome.SUSPECT) {
            throw new ImportConflict("Nothing was changed: the row " + decision.ordinal() + " is no longer SUSPECT but "
                    + stored.outcome + ".");
        }
        if (stored.content == null) {
            throw new ImportConflict("Nothing was changed: the row was not kept, because it is too long or names"
                    + " a person who was erased. Import the file again.");
        }
        var kept = KeptRow.of(run, stored, entities);
        var context = kept.context("decided by an editor");
        var unresolved = Unresolved.atEnd(() -> UndecidedObjects.of(entities, id, decision.ordinal()));
        var report = rows.apply(kept.mapped(), unresolved, context, decision(stored, decision));
        if (report.outcome() == RowOutcome.REFUSED) {
            var fault = report.faults().get(report.faults().size() - 1);
            throw new Invalid("Nothing was changed: " + fault.message() + "; " + fault.remedy() + ".");
        }
        if (!context.missing().isEmpty()) {
            throw new ImportConflict("Nothing was changed: the row refers to another one that is to be decided first.");
        }
        kept.keys().store();
        StoredReports.add(entities, run, List.of(report), context.changes());
        stored.decidedBy = actor;
        entities.flush();
        return ImportReports.detail(stored);
    }

    private RowDecision decision(ImportRow row, Decision decision) {
        var objects = Json.read(row.detail).path("objects");
        var alike = new HashMap<List<?>, Integer>();
        for (int place = 0; place < objects.size(); place++) {
            JsonNode object = objects.get(place);
            boolean chosen = decision.object() == null || decision.object() == place;
            var type = TargetType.of(object.path("type").asText());
            String key = object.path("key").textValue();
            boolean mentioned = object.path("mentioned").asBoolean();
            int number = alike.merge(Arrays.asList(type, key, mentioned), 1, Integer::sum);
            if (chosen && object.path("outcome").asText().equals(RowOutcome.SUSPECT.name())) {
                return new RowDecision(type, key, mentioned, number, linked(type, decision.link()));
            }
        }
        throw new ImportConflict("Nothing was changed: the row has no such object to decide about.");
    }

    private UUID linked(TargetType type, String link) {
        return link == null
                ? null
                : editing.find(commands.of(type).type(), link)
                        .orElseThrow(() ->
                                new NotFound("The entry to link does not exist, or is not a " + type.text() + "."))
                        .key;
    }
}
