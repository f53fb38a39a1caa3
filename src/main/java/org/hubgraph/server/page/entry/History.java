package org.hubgraph.server.page.entry;

import java.util.List;

import io.quarkus.qute.TemplateData;

/**
 * Changes of an entry or a relation.
 *
 * @param changes newest first
 * @param total how many changes there are
 * @param more the address of the page with more of them, or with the next ones; empty if there are no earlier ones
 */
@TemplateData
public record History(List<Change> changes, int total, String more) {
    /** The name of the list in addresses. */
    static final String LIST = "history";

    static final History NONE = new History(List.of(), 0, "");
}
