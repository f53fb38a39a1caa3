package org.hubgraph.registry.importing.run;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.NotFound;
import org.hubgraph.registry.change.Editing;
import org.hubgraph.registry.importing.format.SourceRow;
import org.hubgraph.registry.importing.mapping.TargetType;

/** Imports rows about which an editor has decided. */
@ApplicationScoped
public class ImportDecisions {
    private static final String HINT = "Rows that refer to this one were refused at the end of the file. When all rows"
            + " are decided, import the refused rows again.";

    private final RowImport rows;
    private final TargetCommands commands;
    private final Editing editing;
    private final ImportTransactions transactions;
    private final EntityManager entities;

    ImportDecisions(
            RowImport rows,
            TargetCommands commands,
            Editing editing,
            ImportTransactions transactions,
            EntityManager entities) {
        this.rows = rows;
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
     * Imports a row in one transaction.
     *
     * @param actor the editor to whom the history attributes the changes
     * @return the new report of the row; if rows of the import were refused, with the hint to import them again
     * @throws NotFound if there is no such import, row or entry
     * @throws ImportConflict if the row is no longer undecided
     * @throws org.hubgraph.failure.Failure if a rule of the registry is violated; nothing is changed then
     */
    public ObjectNode decide(UUID run, String actor, Decision decision) {
        return transactions.as(actor, () -> decided(run, actor, decision));
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
        var row = row(Json.readExactly(stored.content));
        var mapping = ImportRuns.mapping(run);
        var mapped = new RowImport.Mapped(row, mapping.apply(row));
        var keys = new ImportedKeys(entities, mapping.source().slug(), id, null);
        var context = new RowContext(
                id,
                row.ordinal(),
                mapped.result().key(),
                ChunkImport.reason(run, row.label(), row.label()) + ", decided by an editor",
                Chunk.of(keys),
                mapped.result().faults());
        var report = rows.apply(mapped, true, context, decision(stored, decision));
        if (report.outcome() == RowOutcome.REFUSED) {
            var fault = report.faults().get(report.faults().size() - 1);
            throw new Invalid("Nothing was changed: " + fault.message() + "; " + fault.remedy() + ".");
        }
        keys.store();
        StoredReports.add(entities, run, List.of(report), context.changes());
        stored.decidedBy = actor;
        entities.flush();
        var detail = ImportReports.detail(stored);
        if (stored.outcome != RowOutcome.SUSPECT && hasRefused(id)) {
            detail.put("hint", HINT);
        }
        return detail;
    }

    private boolean hasRefused(UUID run) {
        return !entities.createQuery("select ordinal from ImportRow where runId = ?1 and outcome = ?2", Long.class)
                .setParameter(1, run)
                .setParameter(2, RowOutcome.REFUSED)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
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

    static ObjectNode content(SourceRow row) {
        var content = Json.object();
        content.put("ordinal", row.ordinal());
        content.put("table", row.table());
        content.put("number", row.number());
        content.set("content", row.content());
        return content;
    }

    private static SourceRow row(JsonNode content) {
        return new SourceRow(
                content.path("ordinal").asLong(),
                content.path("table").asText(),
                content.path("number").asLong(),
                (ObjectNode) content.get("content"),
                "",
                List.of());
    }
}
