package org.hubgraph.registry.person;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A text that names a person to be erased.")
public record ErasureText(
        @Id @Description("The id of the object that the text belongs to; null if it belongs to none, such as a reason.")
        String subjectId,

        @NonNull @Description("The type of the object, or the name of the table that contains the text.")
        String type,

        @NonNull @Description("The field.") String field,

        @NonNull @Description("Whether the current state contains the name.")
        Boolean current,

        @NonNull @Description("The number of stored states that contain the name, as shown by `history`.")
        Integer states) {

    Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("subjectId", subjectId);
        map.put("type", type);
        map.put("field", field);
        map.put("current", current);
        map.put("states", states);
        return map;
    }
}
