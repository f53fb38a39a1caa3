package org.hubgraph.registry;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.limit.Limits;
import org.hubgraph.version.RegistryVersion;

/** The registry as a whole. */
@GraphQLApi
public class RegistryApi {
    private static final String COUNTS = Stream.of("Hub", "Tenant", "Person", "Fund", "Source", "Citation")
            .map(type -> "(select count(*) from " + type + ")")
            .collect(Collectors.joining(", "));
    private static final String CHANGES = Stream.of("Hub", "Tenant", "Person", "Fund", "Source")
            .map(type -> "(select max(updatedAt) from " + type + ")")
            .collect(Collectors.joining(", "));

    private final EntityManager entities;
    private final RegistryVersion version;
    private final Limits limits;
    private final String softwareVersion;

    RegistryApi(
            EntityManager entities,
            RegistryVersion version,
            Limits limits,
            @ConfigProperty(name = "quarkus.application.version") String softwareVersion) {
        this.entities = entities;
        this.version = version;
        this.limits = limits;
        this.softwareVersion = softwareVersion;
    }

    @Query
    @NonNull
    @Description("The registry as a whole: how much it holds, when it changed, and what one request may ask for.")
    public Registry registry() {
        Object[] row = entities.createQuery("select " + COUNTS + ", " + CHANGES, Object[].class)
                .getSingleResult();
        var counts = Arrays.stream(row)
                .limit(6)
                .map(count -> ((Long) count).intValue())
                .toList();
        var lastChangedAt = Arrays.stream(row)
                .skip(6)
                .filter(Objects::nonNull)
                .map(Instant.class::cast)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Registry(
                counts.get(0),
                counts.get(1),
                counts.get(2),
                counts.get(3),
                counts.get(4),
                counts.get(5),
                lastChangedAt,
                softwareVersion,
                inForce());
    }

    @NonNull
    @Description("Opaque: the same as long as what the registry holds is the same, and another after every change.")
    public List<@NonNull String> version(@Source List<Registry> registries) {
        return Collections.nCopies(registries.size(), version.read());
    }

    private Registry.RequestLimits inForce() {
        return new Registry.RequestLimits(
                limits.defaultPageEdges(),
                limits.pageEdges(),
                limits.nodesIds(),
                limits.textCharacters(),
                limits.filterConditions(),
                limits.filterLevels(),
                limits.facetValues(),
                limits.requestBodyBytes(),
                limits.documentBytes(),
                limits.variablesBytes(),
                limits.documentTokens(),
                limits.selectionLevels(),
                limits.documentFields(),
                limits.documentAliases(),
                limits.documentSpreads(),
                limits.documentDirectives(),
                limits.rootFields(),
                limits.answerObjects(),
                limits.requestMilliseconds(),
                limits.minuteRequests(),
                limits.minuteObjects(),
                limits.socketOperations(),
                limits.clientConnections(),
                limits.stalledMilliseconds());
    }
}
