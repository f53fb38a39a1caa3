package org.hubgraph.server.page.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.hubgraph.value.Truncation;

/** The history of an object: what changed, and by whom. */
final class Changes {
    private static final int LONGEST = 400;

    private Changes() {}

    /** The latest changes, newest first. */
    static List<Change> of(JsonNode history) {
        var changes = new ArrayList<Change>();
        for (var change : Fields.list(history, "nodes")) {
            changes.add(new Change(
                    Dates.time(Fields.text(change, "at")),
                    Fields.words(Fields.text(change, "kind")),
                    Fields.text(change, "actor"),
                    Fields.text(change, "reason"),
                    Fields.list(change, "fields").stream().map(Changes::field).toList()));
        }
        Collections.reverse(changes);
        return changes;
    }

    private static Change.Field field(JsonNode field) {
        return new Change.Field(
                Fields.words(Fields.text(field, "field")),
                Truncation.shown(Fields.text(field, "before"), LONGEST),
                Truncation.shown(Fields.text(field, "after"), LONGEST));
    }
}
