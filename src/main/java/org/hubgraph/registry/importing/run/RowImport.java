package org.hubgraph.registry.importing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.Severity;
import org.hubgraph.registry.importing.format.SourceRow;
import org.hubgraph.registry.importing.mapping.Draft;
import org.hubgraph.registry.importing.mapping.DraftReference;
import org.hubgraph.registry.importing.mapping.MappedRow;
import org.hubgraph.registry.importing.mapping.TargetType;
import org.hubgraph.registry.matching.EntryDescription;
import org.hubgraph.registry.matching.Match;
import org.hubgraph.registry.matching.Matching;

/** Imports one row, in the transaction of its caller. */
@ApplicationScoped
class RowImport {
    private final DraftImport drafts;
    private final References references;
    private final Matching matching;

    RowImport(DraftImport drafts, References references, Matching matching) {
        this.drafts = drafts;
        this.references = references;
        this.matching = matching;
    }

    /** A row with what its mapping made of it. */
    record Mapped(SourceRow row, MappedRow result) {}

    /**
     * Imports a row as a whole or not at all; then it writes nothing before all of its references are resolved.
     *
     * @param last whether a reference to nothing refuses the row; otherwise the row waits
     * @param context receives the faults and the changes
     * @throws RuntimeException if a rule of the registry is violated; the caller must then roll the row back
     */
    RowReport apply(Mapped mapped, boolean last, RowContext context) {
        var result = mapped.result();
        if (result.isRefused()) {
            return report(mapped, List.of(), context);
        }
        var wanted = withMentioned(result.drafts(), context);
        for (int place = 0; place < wanted.size(); place++) {
            check(wanted.get(place), wanted.subList(0, place), context);
        }
        if (!context.missing().isEmpty()) {
            return waiting(mapped, last, context);
        }
        var done = new ArrayList<DraftReport>();
        for (Draft draft : wanted) {
            ObjectNode fields = drafts.resolve(draft, context);
            if (fields == null) {
                // It refers to an object of this row that an editor must decide about.
                done.add(DraftReport.of(draft.type(), draft.key(), RowOutcome.WAITING));
                continue;
            }
            var one = drafts.apply(draft, fields, match(draft, fields, context), context);
            done.add(one);
        }
        return report(mapped, done, context);
    }

    private Match match(Draft draft, ObjectNode fields, RowContext context) {
        if (!draft.type().isEntry()
                || context.keys()
                        .find(draft.type(), DraftImport.key(draft, fields))
                        .isPresent()) {
            return Match.NONE;
        }
        EntryDescription described = Descriptions.of(draft.type(), fields);
        return matching.match(List.of(described)).get(0);
    }

    /** A reference is resolved by the registry, or by an earlier object of the same row. */
    private void check(Draft draft, List<Draft> earlier, RowContext context) {
        for (DraftReference reference : draft.references()) {
            boolean inRow = earlier.stream().anyMatch(other -> isOf(reference, other));
            if (!inRow && references.find(reference, context.keys()).isEmpty()) {
                context.missing(reference);
            }
        }
    }

    private static boolean isOf(DraftReference reference, Draft draft) {
        return reference.types().contains(draft.type())
                && (reference.key() != null && reference.key().equals(draft.key())
                        || reference.name() != null
                                && reference
                                        .name()
                                        .equals(draft.fields()
                                                .path("names")
                                                .path(0)
                                                .path("text")
                                                .asText()));
    }

    /** Puts entries that references only name, and that are to be added, before the drafts that refer to them. */
    private List<Draft> withMentioned(List<Draft> given, RowContext context) {
        var all = new ArrayList<Draft>();
        for (Draft draft : given) {
            for (DraftReference reference : draft.references()) {
                boolean known = all.stream().anyMatch(other -> isOf(reference, other));
                if (reference.creates()
                        && reference.name() != null
                        && !known
                        && references.find(reference, context.keys()).isEmpty()) {
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
        return new Draft(type, reference.key(), fields, List.of(), by.citation(), true);
    }

    private RowReport waiting(Mapped mapped, boolean last, RowContext context) {
        for (DraftReference reference : context.missing()) {
            String named = reference.slug() != null
                    ? reference.slug()
                    : reference.key() != null
                            ? reference.key()
                            : reference.externalId() != null ? reference.externalId() : reference.name();
            context.fault(
                    ImportRule.REFERENCE_UNKNOWN,
                    last ? Severity.REFUSED : Severity.FLAGGED,
                    reference.column(),
                    named,
                    "there is no such "
                            + reference.types().stream().map(TargetType::text).collect(Collectors.joining(", ")));
        }
        var outcome = last ? RowOutcome.REFUSED : RowOutcome.WAITING;
        return report(
                mapped,
                mapped.result().drafts().stream()
                        .map(draft -> DraftReport.of(draft.type(), draft.key(), outcome))
                        .toList(),
                context);
    }

    private static RowReport report(Mapped mapped, List<DraftReport> done, RowContext context) {
        return RowReport.of(
                mapped.row(), done, context.faults(), mapped.result().cleaners());
    }

    /** The report of a row that a rule of the registry refused. */
    RowReport refused(Mapped mapped, RowContext context, RuntimeException cause) {
        var faults = new ArrayList<ImportFault>(context.faults());
        faults.addAll(RegistryRules.faults(cause));
        return RowReport.of(
                mapped.row(),
                mapped.result().drafts().stream()
                        .map(draft -> DraftReport.of(draft.type(), draft.key(), RowOutcome.REFUSED))
                        .toList(),
                faults,
                mapped.result().cleaners());
    }
}
