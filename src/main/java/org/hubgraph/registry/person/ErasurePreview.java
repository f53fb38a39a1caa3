package org.hubgraph.registry.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.projection.ListSize;

@Description("A preview of an erasure: what would change besides the person. Nothing has been changed yet.")
public record ErasurePreview(
        @NonNull
        @Description("The token that confirms the erasure: send it with the same input. It expires when anything in"
                + " the preview changes.")
        String token,

        @ListSize(most = 200)
        @NonNull
        @Description("The current and former names of the person, and the further words of the input.")
        List<@NonNull ErasureWord> words,

        @ListSize(most = 20)
        @NonNull
        @Description(
                "The objects about the person that are deleted or lose their texts: affiliations, backings, statements and"
                        + " citations.")
        List<@NonNull ErasureCount> own,

        @ListSize(most = 100)
        @NonNull
        @Description("Texts about others in which an ellipsis replaces the name: the first 100, each with all its"
                + " stored states.")
        List<@NonNull ErasureText> texts,

        @NonNull @Description("The total number of such texts; each stored state counts.")
        Integer textCount,

        @ListSize(most = 100)
        @NonNull
        @Description("Names, slugs and identifiers of other entries that contain the name: the first 100, each with"
                + " all its stored states. They are not changed: edit them if they mean the person.")
        List<@NonNull ErasureText> namesakes,

        @NonNull @Description("The total number of these; each stored state counts.")
        Integer namesakeCount) {

    /** The preview as it appears in the error for an outdated token. */
    Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("token", token);
        map.put("words", words.stream().map(ErasureWord::asMap).toList());
        map.put("own", own.stream().map(ErasureCount::asMap).toList());
        map.put("texts", texts.stream().map(ErasureText::asMap).toList());
        map.put("textCount", textCount);
        map.put("namesakes", namesakes.stream().map(ErasureText::asMap).toList());
        map.put("namesakeCount", namesakeCount);
        return map;
    }
}
