package org.hubgraph.registry.condition;

import java.util.Locale;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.filter.EntryFilter;
import org.hubgraph.registry.filter.OrganisationEntryFilter;

/** Adds the conditions that several types of entries have. */
final class EntryConditions {
    private EntryConditions() {}

    /** @param entity the type of the entry, such as {@code Person} */
    static Conditions add(EntryFilter filter, String entity, Conditions on) {
        return on.in("slug", filter.slugs)
                .name(filter.name, entity)
                .exact("defaultDescription", filter.description)
                .externalId(filter.externalId)
                .citations(entity, filter.citations)
                .since(filter.createdSince, filter.updatedSince);
    }

    /**
     * A name {@code n} is of an entry of this type. With an index of all names, a database would otherwise look for such
     * an entry with the key of each name of another type.
     */
    static Condition isOf(String entity) {
        return Condition.of("n.entryType = ?", EntryType.valueOf(entity.toUpperCase(Locale.ROOT)));
    }

    /**
     * Adds those of {@link #add} as well.
     *
     * @param figureReference the attribute of a figure that refers to such an entry, such as {@code hubKey}
     */
    static Conditions addOrganisation(
            OrganisationEntryFilter filter, String entity, String figureReference, Conditions on) {
        return add(filter, entity, on)
                .in("websiteHost", filter.websiteHosts)
                .in("email", filter.emails)
                .in("phone", filter.phones)
                .list("figures", Rows.of("Figure", figureReference), filter.figures, FigureConditions::of)
                .list(
                        "predecessors",
                        Rows.of("Succession", "successorKey"),
                        filter.predecessors,
                        SuccessionConditions::of)
                .list(
                        "successors",
                        Rows.of("Succession", "predecessorKey"),
                        filter.successors,
                        SuccessionConditions::of);
    }
}
