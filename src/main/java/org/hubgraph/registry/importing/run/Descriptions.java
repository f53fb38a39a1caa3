package org.hubgraph.registry.importing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.IdScheme;
import org.hubgraph.registry.entry.Place;
import org.hubgraph.registry.importing.YamlRecords;
import org.hubgraph.registry.importing.mapping.TargetType;
import org.hubgraph.registry.matching.DescribedId;
import org.hubgraph.registry.matching.EntryDescription;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.Name;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.TextKeys;
import org.hubgraph.value.WebAddress;

/** Describes the entry of a draft for the matcher. */
final class Descriptions {
    private Descriptions() {}

    /** @param fields of the input; values that do not fit are left out, because the mutation reports them */
    static EntryDescription of(TargetType type, ObjectNode fields) {
        return new EntryDescription(
                EntryType.valueOf(type.name()),
                values(fields.path("names"), Name.class),
                places(fields),
                Stream.of("foundedOn", "openedOn", "launchedOn")
                        .map(field -> value(fields.path(field), PartialDate.class))
                        .filter(date -> date != null)
                        .findFirst()
                        .orElse(null),
                kinds(fields),
                value(fields.path("website"), WebAddress.class),
                values(fields.path("emailDomains"), String.class),
                ids(fields.path("externalIds")),
                null);
    }

    private static List<Place> places(ObjectNode fields) {
        var places = new ArrayList<Place>();
        fields.path("places").forEach(place -> places.add(place(place)));
        if (places.isEmpty() && (fields.has("country") || fields.has("city") || fields.has("latitude"))) {
            places.add(place(fields));
        }
        return places;
    }

    private static Place place(JsonNode place) {
        return new Place(
                value(place.path("country"), CountryCode.class),
                value(place.path("subdivision"), String.class),
                value(place.path("city"), String.class),
                List.of(),
                value(place.path("district"), String.class),
                null,
                null,
                value(place.path("latitude"), Double.class),
                value(place.path("longitude"), Double.class),
                null,
                null);
    }

    private static List<String> kinds(ObjectNode fields) {
        var kinds = new ArrayList<>(values(fields.path("kinds"), String.class));
        for (String field : List.of("kind", "level")) {
            if (fields.path(field).isTextual()) {
                kinds.add(fields.get(field).textValue());
            }
        }
        return kinds;
    }

    private static List<DescribedId> ids(JsonNode ids) {
        var described = new ArrayList<DescribedId>();
        for (JsonNode id : ids) {
            var scheme = value(id.path("scheme"), IdScheme.class);
            String issuer = id.path("schemeName").asText(id.path("register").asText(""));
            if (scheme != null && id.path("value").isTextual()) {
                described.add(new DescribedId(
                        scheme, TextKeys.searchKey(issuer), id.get("value").textValue()));
            }
        }
        return described;
    }

    private static <T> List<T> values(JsonNode list, Class<T> type) {
        var values = new ArrayList<T>();
        list.forEach(item -> {
            var value = value(item, type);
            if (value != null) {
                values.add(value);
            }
        });
        return values;
    }

    private static <T> T value(JsonNode node, Class<T> type) {
        return node.isMissingNode() || node.isNull()
                ? null
                : YamlRecords.value(node, type).orElse(null);
    }
}
