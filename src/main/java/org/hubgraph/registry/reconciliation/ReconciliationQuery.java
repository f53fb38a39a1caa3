package org.hubgraph.registry.reconciliation;

import java.util.List;

import org.hubgraph.registry.entry.EntryType;

/**
 * One query of a batch.
 *
 * @param text the name to look for; null if the properties alone identify the entry
 * @param types the types of the candidates; without any there are no candidates
 * @param limit maximum number of candidates, at least 1; null for the maximum of the service
 */
record ReconciliationQuery(String text, List<EntryType> types, Integer limit, List<Given> properties) {
    /**
     * The value of a property.
     *
     * @param property the id of a property; unknown ones make no difference
     * @param value as text
     */
    public record Given(String property, String value) {}
}
