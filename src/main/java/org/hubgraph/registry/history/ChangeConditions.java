package org.hubgraph.registry.history;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.failure.Invalid;
import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.condition.Conditions;
import org.hubgraph.registry.condition.Filters;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.value.DisplayText;

/** Compiles filters of changes. */
@ApplicationScoped
class ChangeConditions {
    /** What has slugs. */
    private static final List<String> SLUGGED = Stream.concat(
                    Arrays.stream(EntryType.values()).map(EntryType::typeName), Stream.of("Source"))
            .toList();

    private final Filters filters;

    ChangeConditions(Filters filters) {
        this.filters = filters;
    }

    /**
     * A condition on the alias {@code c}.
     *
     * @param filter null for all
     */
    Condition of(ChangeFilter filter) {
        return filters.of(filter, "c", ChangeConditions::compiled);
    }

    private static Condition compiled(ChangeFilter filter, Conditions on) {
        if (filter.since != null) {
            on.add(Condition.of("c.at >= ?", filter.since));
        }
        if (filter.before != null) {
            on.add(Condition.of("c.at < ?", filter.before));
        }
        return on.in("kind", filter.kinds)
                .in("actor", filter.actors)
                .counted(filter.subjectIds, ids -> Condition.in("c.subjectKey", keys(ids)))
                .counted(filter.slugs, ChangeConditions::ofSlugs)
                .combined(filter.and, filter.or, filter.not, ChangeConditions::compiled)
                .all();
    }

    private static List<UUID> keys(List<String> ids) {
        return ids.stream()
                .map(id -> GlobalId.parsePresent(id)
                        .orElseThrow(() -> new Invalid("\"" + DisplayText.of(id) + "\" in subjectIds is not an id."))
                        .key())
                .toList();
    }

    /** One subquery for all types, so that a database reads the few keys first and then finds the changes by an index. */
    private static Condition ofSlugs(List<String> slugs) {
        if (slugs.isEmpty()) {
            return Condition.NEVER;
        }
        String keys = SLUGGED.stream()
                .map(type -> "select e.key from " + type + " e where e.slug in ?")
                .collect(Collectors.joining(" union all "));
        return Condition.of(
                "c.subjectKey in (" + keys + ")",
                Collections.nCopies(SLUGGED.size(), slugs).toArray());
    }
}
