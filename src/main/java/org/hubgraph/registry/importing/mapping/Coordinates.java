package org.hubgraph.registry.importing.mapping;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.Severity;

/** The coordinates of a place. */
final class Coordinates {
    private static final String LATITUDE = "latitude";
    private static final String LONGITUDE = "longitude";
    private static final int MOST_NORTH = 90;
    private static final int MOST_EAST = 180;

    private Coordinates() {}

    /** Removes coordinates of which one is missing or out of range. */
    static Optional<ImportFault> removeInvalid(ObjectNode object) {
        if (!object.has(LATITUDE) && !object.has(LONGITUDE)) {
            return Optional.empty();
        }
        boolean valid = object.has(LATITUDE)
                && object.has(LONGITUDE)
                && Math.abs(object.get(LATITUDE).asDouble()) <= MOST_NORTH
                && Math.abs(object.get(LONGITUDE).asDouble()) <= MOST_EAST;
        if (valid) {
            return Optional.empty();
        }
        String value =
                object.path(LATITUDE).asText("") + ", " + object.path(LONGITUDE).asText("");
        object.remove(LATITUDE);
        object.remove(LONGITUDE);
        return Optional.of(ImportFault.of(
                ImportRule.COORDINATES, Severity.DROPPED, null, value, "is not the position of a place"));
    }
}
