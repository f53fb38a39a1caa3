package org.hubgraph.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A registry of made-up hubs, organisations, people and funds, which the mutations of
 * {@code src/test/resources/questions/registry} add to an empty registry.
 */
public final class MadeUpRegistry {
    static final Path FOLDER = Path.of("src", "test", "resources", "questions");

    private static final Pattern ID = Pattern.compile("\\$(\\w+): ID!");

    private MadeUpRegistry() {}

    /** The path of the golden files. */
    public static Path goldens() {
        return FOLDER.resolve("goldens");
    }

    /**
     * Sends the documents in the order of their names. A variable of a document is the id of the object that an earlier
     * document added under this alias.
     *
     * @return the instant before the last document, which corrects what the others added
     */
    public static String load() throws IOException {
        var ids = new HashMap<String, String>();
        var documents = documents();
        for (String document : documents.subList(0, documents.size() - 1)) {
            send(document, ids);
        }
        String instant = GraphQLCall.data("{ registry { lastChangedAt } }")
                .at("/registry/lastChangedAt")
                .asText();
        send(documents.get(documents.size() - 1), ids);
        return instant;
    }

    private static List<String> documents() throws IOException {
        try (var files = Files.list(FOLDER.resolve("registry"))) {
            var documents = new ArrayList<String>();
            for (var file : files.sorted().toList()) {
                documents.add(Files.readString(file));
            }
            return documents;
        }
    }

    private static void send(String document, Map<String, String> ids) {
        var variables = new HashMap<String, String>();
        ID.matcher(document)
                .results()
                .forEach(variable -> variables.put(variable.group(1), ids.get(variable.group(1))));
        GraphQLCall.data(document, variables)
                .properties()
                .forEach(payload -> ids.put(
                        payload.getKey(),
                        payload.getValue().elements().next().get("id").asText()));
    }
}
