package org.hubgraph.server.page.entry;

import java.util.List;

import io.quarkus.qute.TemplateData;

/**
 * A list of relations.
 *
 * @param id of the element in the page
 * @param total how many there are; -1 if they were not counted
 * @param more the address of the page with all of them, or with the next ones; empty if all are shown
 */
@TemplateData
public record Section(String id, String heading, int total, List<Row> rows, String more) {
    /** A list that is shown on its own page only, and not counted. */
    static Section elsewhere(String id, String heading, String address) {
        return new Section(id, heading, -1, List.of(), address);
    }

    /** Whether it is shown, in part or in whole. */
    public boolean isShown() {
        return total >= 0;
    }

    /** The same list with links that lead to the same moment. */
    Section at(Moment moment) {
        return new Section(
                id, heading, total, rows.stream().map(row -> row.at(moment)).toList(), more);
    }

    /** How many are not shown. */
    public int rest() {
        return total - rows.size();
    }
}
