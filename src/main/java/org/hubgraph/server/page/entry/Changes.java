package org.hubgraph.server.page.entry;

import java.util.ArrayList;
import java.util.Collections;

import com.fasterxml.jackson.databind.JsonNode;

import org.hubgraph.server.page.PageRequest;
import org.hubgraph.value.Truncation;

/** The history of an object: what changed, and by whom. */
final class Changes {
    private static final int LONGEST = 400;

    private Changes() {}

    /**
     * The latest changes.
     *
     * @param address of the page of the object
     * @param single whether the page shows the changes only
     */
    static History of(JsonNode history, String address, boolean single) {
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
        var info = history.path("pageInfo");
        String before = single ? "&before=" + PageRequest.encode(Fields.text(info, "startCursor")) : "";
        return new History(
                changes,
                history.path("totalCount").asInt(),
                info.path("hasPreviousPage").asBoolean() ? address + "?list=" + History.LIST + before : "");
    }

    private static Change.Field field(JsonNode field) {
        return new Change.Field(
                Fields.words(Fields.text(field, "field")),
                Truncation.shown(Fields.text(field, "before"), LONGEST),
                Truncation.shown(Fields.text(field, "after"), LONGEST));
    }
}
