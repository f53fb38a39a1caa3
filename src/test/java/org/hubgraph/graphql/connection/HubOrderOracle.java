package org.hubgraph.graphql.connection;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;

import org.hubgraph.registry.hub.Hub;
import org.hubgraph.testsupport.DateOracle;
import org.hubgraph.testsupport.RegistryData;

/** Orders of hubs, from a simple evaluation of the rows in memory. */
final class HubOrderOracle {
    private final RegistryData data;

    HubOrderOracle(RegistryData data) {
        this.data = data;
    }

    /** A stable sort: rows with equal keys retain their order. */
    List<String> sorted(List<String> slugs, List<Map<String, String>> orderBy) {
        var keys = orderBy.isEmpty() ? List.of(Map.of("field", "NAME", "direction", "ASC")) : orderBy;
        Comparator<Hub> order = keys.stream()
                .map(this::comparator)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        return slugs.stream().map(data::hub).sorted(order).map(hub -> hub.slug).toList();
    }

    private Comparator<Hub> comparator(Map<String, String> key) {
        boolean descending = key.get("direction").equals("DESC");
        return switch (key.get("field")) {
            case "NAME" ->
                directed(
                        Comparator.comparing((Hub hub) -> hub.defaultName, Collator.getInstance(ULocale.ROOT)),
                        descending);
            case "SLUG" -> directed(Comparator.comparing((Hub hub) -> hub.slug), descending);
            case "OPENED_ON" -> unknownLast(descending);
            case "CREATED_AT" -> directed(Comparator.comparing((Hub hub) -> hub.createdAt), descending);
            case "UPDATED_AT" -> directed(Comparator.comparing((Hub hub) -> hub.updatedAt), descending);
            default -> directed(Comparator.comparing((Hub hub) -> residents(hub.key)), descending);
        };
    }

    private static Comparator<Hub> unknownLast(boolean descending) {
        var order = descending ? DateOracle.ORDER.reversed() : DateOracle.ORDER;
        return Comparator.comparing(hub -> (Object) hub.openedOn, Comparator.nullsLast(order::compare));
    }

    private static Comparator<Hub> directed(Comparator<Hub> order, boolean descending) {
        return descending ? order.reversed() : order;
    }

    private int residents(UUID hub) {
        return data.residents(data.entry(Hub.class, hub)).size();
    }
}
