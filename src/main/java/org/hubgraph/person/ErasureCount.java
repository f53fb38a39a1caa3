package org.hubgraph.person;

import java.util.Map;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A number of objects of one type.")
public record ErasureCount(
        @NonNull @Description("The name of the GraphQL type.")
        String type,

        @NonNull @Description("How many of them are current.")
        Integer count) {

    Map<String, Object> asMap() {
        return Map.of("type", type, "count", count);
    }
}
