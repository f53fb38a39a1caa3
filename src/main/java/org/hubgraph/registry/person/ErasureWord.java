package org.hubgraph.registry.person;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.erasure.Exemption;

@Description("One or several words that name a person.")
public record ErasureWord(
        @NonNull @Description("The words. They are found in any spelling.")
        String text,

        @NonNull @Description("The number of occurrences in texts about others; each stored state counts.")
        Integer occurrences,

        @Description("The reason why they are not replaced in these texts; null if they are replaced.")
        Exemption exemption) {

    Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("text", text);
        map.put("occurrences", occurrences);
        map.put("exemption", exemption == null ? null : exemption.name());
        return map;
    }
}
