package org.hubgraph.testsupport;

import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.schema.GraphQLInputObjectType;

/** Rules between the fields of one input, as far as they are known here. */
final class InputRules {
    private InputRules() {}

    /** Changes a random input so that it observes the rules. */
    static void keep(GraphQLInputObjectType type, ObjectNode object, Random random) {
        // A zone of another hub would be invalid.
        object.remove("zone");
        // So would a round of another organisation.
        object.remove("round");
        if (type.getName().contains("Sector")) {
            // A sector must not be inside itself, nor more than six levels deep.
            object.remove("parent");
        }
        if (type.getField("stakePercent") != null && object.has("closedOn")) {
            object.put("status", "COMPLETED");
        }
        if (type.getField("upperAmount") != null) {
            keepOfFigures(object, random);
        }
        if (object.has("field") || object.has("fields")) {
            // The valid names of fields depend on the type of the object.
            object.remove(List.of("field", "fields"));
        }
        if (object.has("quote")) {
            object.put("quoteLanguage", "en");
        } else {
            object.remove("quoteLanguage");
        }
        if (object.has("locator")) {
            object.put("locatorKind", "PAGE");
        } else {
            object.remove("locatorKind");
        }
        if (type.getField("scheme") != null) {
            object.put("scheme", "WIKIDATA").put("value", "Q" + (1 + random.nextInt(1_000_000_000)));
            object.remove(List.of("schemeName", "register", "preferred"));
        }
        if (type.getField("latitude") != null) {
            object.remove(List.of("latitude", "longitude", "coordinatePrecision"));
            if (random.nextBoolean()) {
                object.put("latitude", 31.2).put("longitude", 121.5);
            }
        }
    }

    /** The other fields of an amount depend on its kind and qualifier. Whether the input changes a figure or adds one. */
    private static void keepOfFigures(ObjectNode object, Random random) {
        String kind = MutationInputs.any(List.of("EMPLOYEES", "REVENUE", "FLOOR_AREA", "OTHER"), random);
        boolean range = random.nextBoolean();
        object.put("kind", kind).put("amount", "12").put("upperAmount", range ? "12.5" : null);
        object.put("qualifier", range ? "RANGE" : "ABOUT");
        object.put("currency", kind.equals("REVENUE") ? "EUR" : null);
        object.put("unit", kind.equals("FLOOR_AREA") ? "HECTARE" : null);
        object.put("label", "A plain text");
    }
}
