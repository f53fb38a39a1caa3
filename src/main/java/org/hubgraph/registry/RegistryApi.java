package org.hubgraph.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.database.version.RegistryVersion;
import org.hubgraph.graphql.projection.Reading;
import org.hubgraph.graphql.projection.Statements;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.history.ChangeCursors;

/** Resolves {@code Query.registry}: counts, limits and the version of the registry. */
@GraphQLApi
public class RegistryApi {
    /** The entity that each field counts. */
    private static final Map<String, String> COUNTED = Map.of(
            "hubs", "Hub",
            "tenants", "Tenant",
            "people", "Person",
            "funds", "Fund",
            "sectors", "Sector",
            "sources", "Source",
            "citations", "Citation");

    private static final List<String> CHANGING = List.of("Hub", "Tenant", "Person", "Fund", "Sector", "Source");

    private final EntityManager entities;
    private final RegistryVersion version;
    private final ChangeCursors cursors;
    private final Limits limits;
    private final String softwareVersion;

    RegistryApi(
            EntityManager entities,
            RegistryVersion version,
            ChangeCursors cursors,
            Limits limits,
            @ConfigProperty(name = "quarkus.application.version") String softwareVersion) {
        this.entities = entities;
        this.version = version;
        this.cursors = cursors;
        this.limits = limits;
        this.softwareVersion = softwareVersion;
    }

    @Query
    @Description("The registry as a whole: its size, its last change and its limits.")
    public Registry registry() {
        // Counting a large table takes time, so only the selected counts are computed. A request for the version counts
        // nothing.
        var counted =
                COUNTED.keySet().stream().filter(Reading::looksAt).sorted().toList();
        var columns = new ArrayList<String>();
        counted.forEach(field -> columns.add("(select count(*) from " + COUNTED.get(field) + ")"));
        if (Reading.looksAt("lastChangedAt")) {
            CHANGING.forEach(type -> columns.add("(select max(updatedAt) from " + type + ")"));
            // Later than all these: a revision has the instant of its commit. Relations and deletions have only that.
            columns.add(ChangeCursors.LAST_REVISED_AT);
        }
        var row = columns.isEmpty()
                ? List.of()
                : Arrays.asList(entities.createQuery("select " + String.join(", ", columns), Object[].class)
                        .getSingleResult());
        var counts = new HashMap<String, Integer>();
        for (int i = 0; i < counted.size(); i++) {
            counts.put(counted.get(i), ((Long) row.get(i)).intValue());
        }
        var instants =
                row.stream().skip(counted.size()).map(Instant.class::cast).toList();
        boolean isEmpty = instants.stream().limit(CHANGING.size()).allMatch(Objects::isNull);
        var lastChangedAt = isEmpty
                ? null
                : instants.stream()
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        return new Registry(
                counts.get("hubs"),
                counts.get("tenants"),
                counts.get("people"),
                counts.get("funds"),
                counts.get("sectors"),
                counts.get("sources"),
                counts.get("citations"),
                lastChangedAt,
                softwareVersion,
                RequestLimits.of(limits));
    }

    @NonNull
    @Description("An opaque token that changes with every committed write, and only then.")
    public List<@NonNull String> version(@Source List<Registry> registries) {
        return Collections.nCopies(registries.size(), version.read());
    }

    @NonNull
    @Description("A cursor for `after` of `changed` and `changes`, at the end of the list of changes. Query it together"
            + " with the data to keep up to date, then subscribe to the changes after it: none is missed, not even if the"
            + " connection breaks before the first message. A change that the data already include may be sent again."
            + " There is a cursor even if nothing has changed yet.")
    @Statements(1)
    public List<@NonNull String> changesCursor(@Source List<Registry> registries) {
        return Collections.nCopies(registries.size(), cursors.latest());
    }
}
