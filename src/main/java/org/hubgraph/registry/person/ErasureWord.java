package org.hubgraph.registry.person;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.erasure.Exemption;

@Description("A word or several that name a person.")
public record ErasureWord(
        @NonNull @Description("The words. However they are written elsewhere, they are found.")
        String text,

        @NonNull @Description("How often they occur in texts about others, each state counted.")
        Integer occurrences,

        @Description("Why they are not replaced in these texts; null if they are.")
        Exemption exemption) {

    Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("text", text);
        map.put("occurrences", occurrences);
        map.put("exemption", exemption == null ? null : exemption.name());
        return map;
    }
}
