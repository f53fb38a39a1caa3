package org.hubgraph.registry.importing.run;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.registry.importing.format.SourceRow;
import org.hubgraph.registry.importing.mapping.Mapping;

/**
 * A row that is kept as it was read until editors have decided, about it or about rows that it refers to.
 *
 * @param keys of its source
 */
record KeptRow(ImportRun run, Mapping mapping, RowImport.Mapped mapped, ImportedKeys keys) {
    private static final int CHARACTERS = 1_000_000;
    /** For what is stored beside the values of the row. */
    private static final int RESERVED = 50_000;

    private static final String IDENTITIES = "identities";
    private static final String AWAITED = "awaited";

    /**
     * How a row and others depend on each other, by {@link ObjectIdentity}.
     *
     * @param awaited what it waits for
     * @param identities its objects that are not imported
     */
    record Links(Set<Long> awaited, Set<Long> identities) {}

    /** Whether a row can wait; it may be too long for its column. */
    static boolean fits(SourceRow row) {
        return Json.text(values(row)).length() <= CHARACTERS - RESERVED;
    }

    /** The row in JSON; null if it does not fit into its column. */
    static String text(RowReport report) {
        var all = values(report.row());
        var awaited = all.putArray(AWAITED);
        report.awaited().forEach(awaited::add);
        String least = Json.text(all);
        var identities = all.putArray(IDENTITIES);
        report.drafts().stream()
                .filter(draft -> draft.outcome() == RowOutcome.SUSPECT || draft.outcome() == RowOutcome.WAITING)
                .flatMap(draft -> ObjectIdentity.of(draft.draft()).stream())
                .distinct()
                .forEach(identities::add);
        String text = Json.text(all);
        return text.length() <= CHARACTERS ? text : least.length() <= CHARACTERS ? least : null;
    }

    private static ObjectNode values(SourceRow row) {
        var values = Json.object();
        values.put("ordinal", row.ordinal());
        values.put("table", row.table());
        values.put("number", row.number());
        values.set("content", row.content());
        return values;
    }

    static Links links(String text) {
        var all = Json.read(text);
        return new Links(set(all.withArray(AWAITED)), set(all.withArray(IDENTITIES)));
    }

    private static Set<Long> set(ArrayNode list) {
        var set = new HashSet<Long>();
        list.forEach(one -> set.add(one.longValue()));
        return set;
    }

    /** @param stored with its content */
    static KeptRow of(ImportRun run, ImportRow stored, EntityManager entities) {
        var row = row(Json.readExactly(stored.content), stored.raw);
        var mapping = ImportRuns.mapping(run);
        return new KeptRow(
                run,
                mapping,
                new RowImport.Mapped(row, mapping.apply(row)),
                new ImportedKeys(entities, mapping.source().slug(), run.id, null));
    }

    /** Its table may have had more columns than the row fills, so it clears nothing that an earlier file said. */
    private static SourceRow row(JsonNode kept, String raw) {
        var content = (ObjectNode) kept.get("content");
        var columns = new HashSet<String>();
        content.fieldNames().forEachRemaining(columns::add);
        return new SourceRow(
                kept.path("ordinal").asLong(),
                kept.path("table").asText(),
                kept.path("number").asLong(),
                content,
                columns,
                raw == null ? "" : raw,
                List.of());
    }

    /** @param cause why it is imported now, for the history */
    RowContext context(String cause) {
        return new RowContext(
                run.id,
                mapped.row().ordinal(),
                mapped.result().key(),
                run.reason(List.of(mapped.row())) + ", " + cause,
                Chunk.of(keys),
                mapped.result().faults());
    }
}
