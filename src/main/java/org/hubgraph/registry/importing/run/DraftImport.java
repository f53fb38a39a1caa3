package org.hubgraph.registry.importing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.failure.InvalidInput;
import org.hubgraph.failure.Violation;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.Severity;
import org.hubgraph.registry.importing.mapping.Draft;
import org.hubgraph.registry.importing.mapping.DraftReference;
import org.hubgraph.registry.importing.mapping.TargetType;
import org.hubgraph.registry.matching.Candidate;
import org.hubgraph.registry.matching.Match;
import org.hubgraph.registry.matching.Signal;
import org.hubgraph.registry.matching.Verdict;

/** Turns drafts into objects of the registry, through the mutations of their types. */
@ApplicationScoped
class DraftImport {
    private final TargetCommands commands;
    private final References references;
    private final ObjectChanges objects;
    private final DraftCitations citations;

    DraftImport(TargetCommands commands, References references, ObjectChanges objects, DraftCitations citations) {
        this.commands = commands;
        this.references = references;
        this.objects = objects;
        this.citations = citations;
    }

    /**
     * The fields of a draft with its references as ids.
     *
     * @param done the objects of the same row before it: one that was linked may have another name in the registry
     * @param context receives the references that lead to nothing yet
     * @return null if there is any
     * @throws InvalidInput if an object of the row was deleted from the registry
     */
    ObjectNode resolve(Draft draft, List<DraftReport> done, RowContext context) {
        var fields = draft.fields().deepCopy();
        boolean waits = false;
        for (DraftReference reference : draft.references()) {
            var found = references.find(reference, context);
            if (found.size() != 1) {
                found = ofRow(reference, done).stream().toList();
            }
            if (found.isEmpty()) {
                waits = true;
                context.missing(reference);
            } else if (commands.of(draft.type()).isList(reference.field())) {
                addOnce(found.get(0), fields.withArray(reference.field()));
            } else {
                fields.put(reference.field(), found.get(0));
            }
        }
        return waits ? null : fields;
    }

    /** The object of the row that a reference means, whatever it is called in the registry. */
    private Optional<String> ofRow(DraftReference reference, List<DraftReport> done) {
        return done.stream()
                .filter(object -> object.id() != null && reference.isTo(object.draft()))
                .map(object -> object.outcome() == RowOutcome.UNCHANGED ? present(object, reference) : object.id())
                .findFirst();
    }

    /** The id of an object that an earlier file has mentioned. */
    private String present(DraftReport known, DraftReference reference) {
        var type = known.draft().type();
        return present(type, GlobalId.parse(known.id()).orElseThrow().key())
                .map(Stored::getId)
                .orElseThrow(() -> new InvalidInput(List.of(new Violation(
                        List.of("input", reference.field()),
                        "the " + type.text() + " " + known.draft().name()
                                + " was deleted from the registry: restore it, or leave it out of the file"))));
    }

    /** Several names of a list may mean one entry. */
    private static void addOnce(String id, ArrayNode list) {
        for (var present : list) {
            if (present.asText().equals(id)) {
                return;
            }
        }
        list.add(id);
    }

    /**
     * Adds, links or changes the object of a draft.
     *
     * @param fields as {@link #resolve} returns them
     * @param match what the registry has for the draft; ignored for relations, and if the key is known
     * @param decision of an editor about the draft, which takes precedence; null if there is none
     * @throws org.hubgraph.failure.InvalidInput if a rule of the registry is violated
     */
    DraftReport apply(Draft draft, ObjectNode fields, Match match, RowDecision decision, RowContext context) {
        var found = find(draft, fields, context);
        if (found.known() != null) {
            return again(draft, found, fields, context);
        }
        String key = found.key();
        if (decision == null
                && draft.type().isEntry()
                && (match.verdict() == Verdict.SUSPECT || isOtherRecord(draft, match, context))) {
            return DraftReport.of(draft, RowOutcome.SUSPECT).with(match.candidates());
        }
        var linked = linked(draft, match, decision)
                .flatMap(object -> references.present(commands.of(draft.type()).type(), object));
        if (linked.isPresent()) {
            return link(draft, key, fields, linked.get(), match, context);
        }
        var input = fields.deepCopy();
        input.putArray("citations").add(citations.of(draft, context));
        var created = commands.of(draft.type()).create(input, context.reason());
        context.changed(draft.type(), key, created, null, null);
        DraftKeys.put(draft, key, fields, created, context);
        context.references().add(draft.type(), created.key, fields);
        return report(draft, RowOutcome.CREATED, created, List.of()).with(match.candidates());
    }

    /** Whether the keys of the source say that the draft is about a person who was erased. */
    boolean isErased(Draft draft, ObjectNode fields, RowContext context) {
        if (!draft.type().isErasable()) {
            return false;
        }
        var known = find(draft, fields, context).known();
        return known != null && DraftKeys.isErased(known);
    }

    private DraftKeys.Found find(Draft draft, ObjectNode fields, RowContext context) {
        return draft.key() != null || draft.type().isEntry()
                ? DraftKeys.find(draft, fields, context)
                : RelationKeys.find(draft, fields, end -> references.mergedInto(end, context), context);
    }

    private static Optional<UUID> linked(Draft draft, Match match, RowDecision decision) {
        if (decision != null) {
            return Optional.ofNullable(decision.link());
        }
        return draft.type().isEntry() ? match.linked().map(Candidate::key) : Optional.empty();
    }

    /**
     * Whether the entry to link is another record of the same source. What the source tells apart is not linked by
     * names; only an external id that agrees shows that it has a record twice.
     */
    private static boolean isOtherRecord(Draft draft, Match match, RowContext context) {
        return draft.key() != null
                && !draft.mentioned()
                && match.linked()
                        .filter(candidate -> candidate.signals().stream()
                                .noneMatch(signal -> signal.feature() == Signal.Feature.EXTERNAL_ID
                                        && signal.agreement() == Signal.Agreement.AGREES))
                        .filter(candidate -> context.keys().has(draft.type(), candidate.key()))
                        .isPresent();
    }

    private DraftReport again(Draft draft, DraftKeys.Found found, ObjectNode said, RowContext context) {
        var known = found.known();
        // Most rows of a file that is imported again say the same, in the same order.
        boolean repeated = known.draft.equals(Json.text(said));
        var before = repeated ? said : Json.read(known.draft);
        var fields = repeated || found.adds()
                ? said
                : ThreeWayMerge.completed(before, said, draft.described().get());
        boolean same = before.equals(fields);
        long other = draft.mentioned() ? 0 : context.otherRow(draft, known);
        // A row may repeat an object that it shares with others, such as the round of several investments.
        boolean shared = same && !found.key().equals(context.rowKey());
        if (other != 0 && !shared) {
            context.fault(
                    ImportRule.KEY_TWICE,
                    Severity.FLAGGED,
                    null,
                    draft.key(),
                    (draft.key() == null ? "the file describes this twice" : "the file has this key twice")
                            + "; the first is row " + other);
            if (draft.key() != null) {
                return DraftReport.unchanged(draft, known);
            }
        }
        if (draft.mentioned() || same) {
            return DraftReport.unchanged(draft, known);
        }
        var present = objects.present(draft.type(), known.objectKey, context);
        if (present.isEmpty()) {
            context.fault(
                    ImportRule.DELETED,
                    Severity.REFUSED,
                    null,
                    draft.key(),
                    "the " + draft.type().text() + " of this record was deleted from the registry");
            return DraftReport.of(draft, RowOutcome.REFUSED);
        }
        var object = present.get();
        var state = objects.state(object, context);
        var changes = found.adds()
                ? ThreeWayMerge.link(fields, state)
                : found.shared()
                        ? ThreeWayMerge.updateShared(before, fields, state)
                        : ThreeWayMerge.update(before, fields, state);
        String former = found.adds() ? null : known.draft;
        var report = change(draft, found.key(), RowOutcome.UPDATED, object, changes, state, former, context);
        // Not before: the change may be refused.
        DraftKeys.putAgain(draft, found, fields, object, context);
        return report;
    }

    private DraftReport link(
            Draft draft, String key, ObjectNode fields, Stored object, Match match, RowContext context) {
        DraftReport report;
        if (draft.mentioned()) {
            report = report(draft, RowOutcome.LINKED, object, List.of());
        } else {
            var state = objects.state(object, context);
            var changes = ThreeWayMerge.link(fields, state);
            report = change(draft, key, RowOutcome.LINKED, object, changes, state, null, context);
        }
        DraftKeys.put(draft, key, fields, object, context);
        return report.with(match.candidates());
    }

    private DraftReport change(
            Draft draft,
            String key,
            RowOutcome outcome,
            Stored object,
            ObjectNode changes,
            ObjectNode state,
            String formerDraft,
            RowContext context) {
        var names = new ArrayList<String>();
        changes.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() && outcome == RowOutcome.UPDATED) {
            return report(draft, RowOutcome.UNCHANGED, object, names);
        }
        var former = Json.object();
        names.forEach(field -> former.set(field, state.path(field).isMissingNode() ? null : state.get(field)));
        var input = changes.deepCopy();
        var citation = outcome == RowOutcome.LINKED ? citations.of(draft, context) : null;
        boolean cites = citation != null && !citations.isCited(object, citation);
        if (cites) {
            input.putArray("citations").add(citation);
        }
        var changed = input.isEmpty() ? object : objects.change(draft.type(), object, input, context);
        if (names.contains("names") || names.contains("externalIds")) {
            context.references().changed();
        }
        var change = context.changed(draft.type(), key, changed, former, formerDraft);
        change.citationKey = cites ? citations.newest(object, citation) : null;
        return report(draft, outcome, changed, names);
    }

    private static DraftReport report(Draft draft, RowOutcome outcome, Stored object, List<String> fields) {
        return new DraftReport(
                draft,
                outcome,
                object.getId(),
                object instanceof RegistryEntry entry ? entry.slug : null,
                fields,
                List.of());
    }

    /** Takes a change back. */
    void undo(ImportChange change, Stored object, String reason) {
        var command = commands.of(change.target);
        if (change.former == null) {
            command.delete(object, reason);
        } else if (!Json.read(change.former).isEmpty()) {
            command.change(object, Json.read(change.former), reason);
        }
        if (change.citationKey != null) {
            citations.delete(change.citationKey, reason);
        }
    }

    Optional<Stored> present(TargetType type, UUID key) {
        return references.present(commands.of(type).type(), key);
    }
}
