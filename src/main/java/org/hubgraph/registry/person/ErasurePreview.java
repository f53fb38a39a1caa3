package org.hubgraph.registry.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.projection.ListSize;

@Description(
        "What erasing a person would change, besides the person and the objects about them. Nothing has been changed.")
public record ErasurePreview(
        @NonNull @Description("Send it with the same input to erase the person. It expires when any of this changes.")
        String token,

        @ListSize(most = 200)
        @NonNull
        @Description("What the person is or was called, with the further words of the input.")
        List<@NonNull ErasureWord> words,

        @ListSize(most = 20)
        @NonNull
        @Description(
                "The objects about the person that lose their texts or are deleted: affiliations, statements and citations.")
        List<@NonNull ErasureCount> own,

        @ListSize(most = 100)
        @NonNull
        @Description(
                "Texts about others in which an ellipsis replaces the name: the first 100, each with all its states.")
        List<@NonNull ErasureText> texts,

        @NonNull @Description("How many such texts there are, each state counted.")
        Integer textCount,

        @ListSize(most = 100)
        @NonNull
        @Description(
                "Names, slugs and identifiers of other entries that have the name in them. They are left as they are:"
                        + " edit them if they mean the person. The first 100, each with all its states.")
        List<@NonNull ErasureText> namesakes,

        @NonNull @Description("How many of these there are, each state counted.")
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
