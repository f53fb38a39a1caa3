package org.hubgraph.registry.reconciliation;

import java.util.List;

/**
 * What a preview shows of an entry, as plain texts.
 *
 * @param type the name of its type
 * @param description null if the registry has none
 */
public record Preview(String name, String type, String description, List<Row> rows) {
    /** A property with its values. */
    public record Row(String label, String value) {}
}
