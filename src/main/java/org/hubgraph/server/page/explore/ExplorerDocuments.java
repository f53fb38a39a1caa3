package org.hubgraph.server.page.explore;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.server.document.TrustedDocuments;
import org.hubgraph.server.page.PackagedText;

/**
 * The queries of the explorer. Their files have the operations only; the fragments, which most of them share, are in a
 * file of their own and are appended here.
 */
@ApplicationScoped
class ExplorerDocuments implements TrustedDocuments {
    private static final Pattern FRAGMENT = Pattern.compile("(?m)^fragment (\\w+) on \\w+ \\{\\R(?:.*\\R)*?}\\R");
    private static final Pattern SPREAD = Pattern.compile("\\.\\.\\.(\\w+)");

    private static final Map<String, String> FRAGMENTS = FRAGMENT.matcher(PackagedText.page("explore/fragments.graphql"))
            .results()
            .collect(
                    Collectors.toMap(found -> found.group(1), found -> found.group(), (one, two) -> one, TreeMap::new));

    static final Map<String, String> BY_NAME = List.of(
                    "explore-claims",
                    "explore-fund",
                    "explore-hub",
                    "explore-neighbours",
                    "explore-person",
                    "explore-places",
                    "explore-start",
                    "explore-suggest",
                    "explore-tenant")
            .stream()
            .collect(Collectors.toMap(
                    name -> name,
                    name -> complete(PackagedText.page("explore/" + name + ".graphql")),
                    (one, two) -> one,
                    TreeMap::new));

    @Override
    public Map<String, String> byName() {
        return BY_NAME;
    }

    /** Appends the fragments that the operation spreads, and those that they spread themselves. */
    private static String complete(String operation) {
        var used = new TreeMap<String, String>();
        collect(operation, used);
        return operation + used.values().stream().map(text -> "\n" + text).collect(Collectors.joining());
    }

    private static void collect(String text, Map<String, String> used) {
        SPREAD.matcher(text).results().map(found -> found.group(1)).forEach(name -> {
            var fragment = FRAGMENTS.get(name);
            if (fragment == null && !name.equals("on")) {
                throw new IllegalStateException("fragments.graphql has no fragment " + name);
            }
            if (fragment != null && used.put(name, fragment) == null) {
                collect(fragment, used);
            }
        });
    }
}
