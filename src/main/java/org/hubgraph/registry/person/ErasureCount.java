package org.hubgraph.registry.person;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The number of objects of one type.")
public record ErasureCount(
        @NonNull @Description("The name of the GraphQL type.")
        String type,

        @NonNull @Description("The number of current objects.")
        Integer count) {

    Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("type", type);
        map.put("count", count);
        return map;
    }
}
