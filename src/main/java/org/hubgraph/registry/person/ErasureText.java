package org.hubgraph.registry.person;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A text that names a person who is about to be erased.")
public record ErasureText(
        @Id @Description("The object that has the text; null for a text that belongs to none, such as a reason.")
        String id,

        @NonNull @Description("The type of the object, or the name of the table that has the text.")
        String type,

        @NonNull @Description("The field.") String field,

        @NonNull @Description("Whether the current state has the name.")
        Boolean current,

        @NonNull @Description("How many stored states have it, as `history` shows them.")
        Integer states) {

    Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", id);
        map.put("type", type);
        map.put("field", field);
        map.put("current", current);
        map.put("states", states);
        return map;
    }
}
