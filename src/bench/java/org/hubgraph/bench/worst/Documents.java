package org.hubgraph.bench.worst;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Documents of the maximum size, each in a different respect. Parsing and validation determine their cost, regardless
 * of what they select.
 */
public final class Documents {
    private Documents() {}

    /** The documents by what is large about them. */
    public static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.put(
                "operations that spread one fragment",
                many(1_000, i -> "query q" + i + " { hub(slug: \"x\") { ...f } }")
                        + " fragment f on Hub { "
                        + many(800, i -> "name") + " }");
        all.put("operations", many(2_000, i -> "query q" + i + " { __typename }"));
        all.put("the same field", hub(many(4_900, i -> "name")));
        all.put("the same field with selections", hub(many(1_600, i -> "parent { slug }")));
        all.put("the same fields level by level", hub(nested(many(90, i -> "name"), "parent", 18)));
        all.put("fields that conflict", hub(many(190, i -> "a: " + (i % 2 == 0 ? "name" : "slug"))));
        all.put(
                "conflicts through fragments",
                hub(many(190, i -> "...f" + i))
                        + many(190, i -> " fragment f" + i + " on Hub { " + many(13, j -> "parent { name }") + " }"));
        all.put("fields that are not there", hub(many(4_900, i -> "nam" + i)));
        all.put("arguments that are not there", hub("name(" + many(3_000, i -> "languag" + i + ": 1") + ")"));
        all.put(
                "fragments in a chain",
                hub("...f0")
                        + many(240, i -> " fragment f" + i + " on Hub { name ...f" + (i + 1) + " }")
                        + " fragment f240 on Hub { name }");
        all.put(
                "fragments that nothing spreads",
                "{ __typename }" + many(600, i -> " fragment f" + i + " on Hub { " + many(8, j -> "name") + " }"));
        all.put(
                "variables",
                "query(" + many(2_000, i -> "$v" + i + ": ID") + ") { a: nodes(ids: [" + many(2_000, i -> "$v" + i)
                        + "]) { id } }");
        all.put("values of a list", "{ nodes(ids: [" + many(9_900, i -> "1") + "]) { id } }");
        all.put(
                "objects in objects",
                "{ hubs(filter: " + "{not: ".repeat(1_400) + "{}" + "}".repeat(1_400) + ") { totalCount } }");
        all.put("numbers", "{ nodes(ids: [" + many(120, i -> "9".repeat(1_000)) + "]) { id } }");
        all.put("one number", "{ node(id: " + "9".repeat(130_000) + ") { id } }");
        all.put("a string", "{ search(text: \"" + "\\u0041".repeat(20_000) + "\") { totalCount } }");
        all.put("directives", "{ __typename " + many(190, i -> "@skip(if: false)") + " }");
        all.put("types in types", "{ nodes(ids: [\"x\"]) { " + abstractLevels(6) + " } }");
        return all;
    }

    private static String hub(String selection) {
        return "{ hub(slug: \"x\") { " + selection + " } }";
    }

    private static String nested(String selection, String field, int levels) {
        return (selection + " " + field + " { ").repeat(levels) + selection + " }".repeat(levels);
    }

    /** Each level selects an abstract type, so that the next level applies to all its types. */
    private static String abstractLevels(int levels) {
        return levels == 0
                ? "id"
                : "... on Cited { history(first: 1) { nodes { subject { " + abstractLevels(levels - 1) + " } } } }";
    }

    private static String many(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(" "));
    }
}
