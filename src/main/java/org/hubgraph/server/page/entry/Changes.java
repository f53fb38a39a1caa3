package org.hubgraph.server.page.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

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
                shortened(Fields.text(field, "before")),
                shortened(Fields.text(field, "after")));
    }

    private static String shortened(String value) {
        int points = value.codePointCount(0, value.length());
        return points > LONGEST ? value.substring(0, value.offsetByCodePoints(0, LONGEST)) + "…" : value;
    }
}
