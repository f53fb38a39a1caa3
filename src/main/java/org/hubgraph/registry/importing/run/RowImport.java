package org.hubgraph.registry.importing.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.registry.change.Flushes;
import org.hubgraph.registry.change.SlugLookup;
import org.hubgraph.registry.entry.ExternalIdValue;
import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.Severity;
import org.hubgraph.registry.importing.format.SourceRow;
import org.hubgraph.registry.importing.mapping.DescribedFields;
import org.hubgraph.registry.importing.mapping.Draft;
import org.hubgraph.registry.importing.mapping.DraftReference;
import org.hubgraph.registry.importing.mapping.MappedRow;
import org.hubgraph.registry.importing.mapping.Mapping;
import org.hubgraph.registry.importing.mapping.TargetType;
import org.hubgraph.registry.matching.EntryDescription;
import org.hubgraph.registry.matching.Match;
import org.hubgraph.registry.matching.Matching;

/** Imports one row, in the transaction of its caller. */
@ApplicationScoped
class RowImport {
    private final DraftImport drafts;
    private final References references;
    private final ReferenceLookup lookup;
    private final Matching matching;
    private final Flushes flushes;
    private final SlugLookup slugs;
    private final TargetCommands commands;
    private final EntityManager entities;
    private final ChunkMatching chunks;

    RowImport(
            DraftImport drafts,
            References references,
            ReferenceLookup lookup,
            Matching matching,
            Flushes flushes,
            SlugLookup slugs,
            TargetCommands commands,
            EntityManager entities,
            ChunkMatching chunks) {
        this.drafts = drafts;
        this.references = references;
        this.lookup = lookup;
        this.matching = matching;
        this.flushes = flushes;
        this.slugs = slugs;
        this.commands = commands;
        this.entities = entities;
        this.chunks = chunks;
    }

    /** A row with what its mapping made of it. */
    record Mapped(SourceRow row, MappedRow result) {}

    /**
     * Prepares a transaction that imports several rows: what their commands need is read at once, and what they add is
     * written at once. If a rule of the registry is violated, the transaction cannot go on.
     *
     * @param number as in {@link ChunkMatching#plan}
     * @param matches for the rows; null if they have to be looked for
     */
    Chunk together(List<Mapped> rows, ImportedKeys keys, int number, ChunkMatches matches) {
        flushes.together();
        chunks.plan(number);
        var drafts = ChunkMatching.drafts(rows);
        keys.read(drafts);
        var names = new EnumMap<TargetType, Set<String>>(TargetType.class);
        var ids = new ArrayList<ExternalIdValue>();
        for (Draft draft : drafts) {
            String name = draft.name();
            boolean known =
                    draft.key() != null && keys.find(draft.type(), draft.key()).isPresent();
            if (draft.type().isEntry() && !known && !name.isEmpty()) {
                names.computeIfAbsent(draft.type(), none -> new HashSet<>()).add(name);
                ids.addAll(draft.externalIds());
            }
        }
        names.forEach((type, ofType) -> slugs.prepare(commands.of(type).type(), ofType));
        flushes.lookUp(ids);
        var objects = new ChunkObjects();
        drafts.stream().filter(draft -> draft.key() != null).forEach(draft -> keys.find(draft.type(), draft.key())
                .ifPresent(known -> objects.add(draft.type(), known.objectKey)));
        var found = new ChunkReferences();
        lookup.read(drafts, keys, found);
        return new Chunk(keys, found, objects, matches != null ? matches : chunks.matches(drafts, keys));
    }

    MatchesAhead ahead(ImportRun run, Mapping mapping, ImportTransactions transactions, BooleanSupplier busy) {
        return new MatchesAhead(run, mapping, chunks, transactions, entities, busy);
    }

    /**
     * Writes what the rows have added that were prepared by {@link #together}. The session has no objects then, or each
     * of the flushes until the end of the transaction would look at all of them.
     */
    void write() {
        flushes.flush(entities);
        entities.clear();
    }

    /** Forgets what has not been written, because it is rolled back. */
    void forget() {
        entities.clear();
        flushes.forget();
    }

    /**
     * Imports a row. Nothing is written before all of its references are resolved. Then an object that may be an entry of
     * the registry waits for an editor, as do objects that refer to it; all others are imported.
     *
     * @param unresolved what becomes of the row if it refers to nothing
     * @param context receives the faults and the changes
     * @param decision of an editor about an object of the row; null if there is none
     * @throws RuntimeException if a rule of the registry is violated; the caller must then roll the row back
     */
    RowReport apply(Mapped mapped, Unresolved unresolved, RowContext context, RowDecision decision) {
        var result = mapped.result();
        if (result.isRefused()) {
            return report(mapped, allOf(result.described(), RowOutcome.REFUSED), context);
        }
        var wanted = new ArrayList<Draft>();
        for (Draft draft : withMentioned(result.drafts(), context)) {
            var missing = missing(draft, wanted, context);
            if (missing.isEmpty() || unresolved.requires(draft, missing, mapped.row(), context)) {
                wanted.add(draft);
            }
        }
        if (context.isRefused()) {
            return report(mapped, allOf(result.drafts(), RowOutcome.REFUSED), context);
        }
        if (!context.missing().isEmpty()) {
            var outcome = unresolved.outcome(mapped.row(), context);
            return report(mapped, allOf(result.drafts(), outcome), context);
        }
        var done = new ArrayList<DraftReport>();
        var erased = new ArrayList<Draft>();
        for (int place = 0; place < wanted.size(); place++) {
            var draft = wanted.get(place);
            if (isAboutAny(erased, draft, context)) {
                done.add(skipped(draft, erased, context));
                continue;
            }
            ObjectNode fields = drafts.resolve(draft, done, context);
            if (fields == null) {
                // It refers to an object of this row that an editor must decide about.
                done.add(DraftReport.of(draft, RowOutcome.WAITING));
                continue;
            }
            if (drafts.isErased(draft, fields, context)) {
                done.add(skipped(draft, erased, context));
                continue;
            }
            var decided = decision != null && decision.isAbout(draft, wanted.subList(0, place)) ? decision : null;
            var match = decided == null ? match(draft, fields, context) : Match.NONE;
            done.add(drafts.apply(draft, fields, match, decided, context));
        }
        context.postponed().forEach(draft -> done.add(DraftReport.of(draft, RowOutcome.WAITING)));
        context.keys().described(done, context.ordinal());
        return report(mapped, done, context);
    }

    /** Whether a draft refers to a person who was erased: to one of these drafts, or to a record of an earlier file. */
    private static boolean isAboutAny(List<Draft> erased, Draft draft, RowContext context) {
        return draft.references().stream()
                .anyMatch(reference -> erased.stream().anyMatch(other -> reference.isTo(other))
                        || reference.key() != null
                                && reference.types().stream()
                                        .flatMap(type -> context.keys().find(type, reference.key()).stream())
                                        .anyMatch(DraftKeys::isErased));
    }

    /** The report of a draft about a person who was erased. Nothing that it says is kept. */
    private static DraftReport skipped(Draft draft, List<Draft> erased, RowContext context) {
        if (erased.isEmpty()) {
            context.fault(
                    ImportRule.DELETED,
                    Severity.FLAGGED,
                    null,
                    null,
                    "what the row says about a person who was erased is skipped");
        }
        erased.add(draft);
        return DraftReport.of(draft, RowOutcome.UNCHANGED);
    }

    private Match match(Draft draft, ObjectNode fields, RowContext context) {
        if (!draft.type().isEntry() || DraftKeys.find(draft, fields, context).known() != null) {
            return Match.NONE;
        }
        return context.matches().of(draft).orElseGet(() -> {
            // The matcher reads the database.
            flushes.flush(entities);
            EntryDescription described = Descriptions.of(draft.type(), fields);
            return matching.match(List.of(described)).get(0);
        });
    }

    /**
     * The references that neither the registry nor an earlier object of the same row resolves.
     *
     * @param context receives a fault for a name of several entries
     */
    private List<DraftReference> missing(Draft draft, List<Draft> earlier, RowContext context) {
        var missing = new ArrayList<DraftReference>();
        for (var reference : draft.references()) {
            if (earlier.stream().noneMatch(reference::isTo)) {
                int found = references.find(reference, context).size();
                if (found == 0) {
                    missing.add(reference);
                } else if (found > 1) {
                    context.fault(
                            ImportRule.REFERENCE_AMBIGUOUS,
                            Severity.REFUSED,
                            reference.column(),
                            reference.name(),
                            "is the name of several entries");
                }
            }
        }
        return missing;
    }

    /** Puts entries that references only name, and that are to be added, before the drafts that refer to them. */
    private List<Draft> withMentioned(List<Draft> given, RowContext context) {
        var all = new ArrayList<Draft>();
        for (Draft draft : given) {
            for (DraftReference reference : draft.references()) {
                boolean known = all.stream().anyMatch(other -> reference.isTo(other));
                if (reference.creates()
                        && reference.name() != null
                        && !known
                        && references.find(reference, context).isEmpty()) {
                    all.add(mentioned(reference, draft));
                }
            }
            all.add(draft);
        }
        return all;
    }

    private static Draft mentioned(DraftReference reference, Draft by) {
        var type = reference.types().get(0);
        var fields = Json.object();
        fields.putArray("names").addObject().put("text", reference.name());
        // The source names the entry only.
        if (type == TargetType.TENANT) {
            fields.putArray("kinds").add("OTHER");
        } else if (type == TargetType.HUB) {
            fields.put("kind", "OTHER");
        }
        return new Draft(
                type, reference.key(), fields, List.of(), by.citation(), () -> DescribedFields.NONE, true, false);
    }

    private static List<DraftReport> allOf(List<Draft> drafts, RowOutcome outcome) {
        return drafts.stream().map(draft -> DraftReport.of(draft, outcome)).toList();
    }

    private static RowReport report(Mapped mapped, List<DraftReport> done, RowContext context) {
        return RowReport.of(
                mapped.row(),
                mapped.result().key(),
                done,
                context.faults(),
                mapped.result().cleaners(),
                context.awaited());
    }

    /** The report of a row that a rule of the registry refused. */
    RowReport refused(Mapped mapped, Mapping mapping, RowContext context, RuntimeException cause) {
        var faults = new ArrayList<ImportFault>(context.faults());
        faults.addAll(RegistryRules.faults(cause, mapped, mapping));
        return RowReport.of(
                mapped.row(),
                mapped.result().key(),
                allOf(mapped.result().drafts(), RowOutcome.REFUSED),
                faults,
                mapped.result().cleaners(),
                Set.of());
    }
}
