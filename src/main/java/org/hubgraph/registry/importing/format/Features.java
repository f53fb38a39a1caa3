package org.hubgraph.registry.importing.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Features of GeoJSON (RFC 7946). */
final class Features {
    private Features() {}

    /**
     * The properties of a feature, its {@code id}, and the {@code longitude} and {@code latitude} of a point. Of another
     * geometry, {@code geometry} has the type: the report then shows that it is not read.
     */
    static ObjectNode content(ObjectNode feature) {
        var content = JsonNodeFactory.instance.objectNode();
        if (feature.get("properties") instanceof ObjectNode properties) {
            content.setAll(properties);
        }
        if (feature.has("id")) {
            content.set("id", feature.get("id"));
        }
        var geometry = feature.path("geometry");
        var position = geometry.path("coordinates");
        if (geometry.path("type").asText().equals("Point")) {
            // Of a point with one coordinate, it shows that the other one is missing.
            if (position.has(0)) {
                content.set("longitude", position.get(0));
            }
            if (position.has(1)) {
                content.set("latitude", position.get(1));
            }
        } else if (geometry.path("type").isTextual() && !content.has("geometry")) {
            content.set("geometry", geometry.get("type"));
        }
        return content;
    }
}
