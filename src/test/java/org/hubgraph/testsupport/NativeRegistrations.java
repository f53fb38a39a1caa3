package org.hubgraph.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The registrations for a native image, from the files that the build generated under {@code META-INF/native-image}.
 */
public final class NativeRegistrations {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> classes = new ArrayList<>();
    private final List<Pattern> resources = new ArrayList<>();
    private final List<String> bundles = new ArrayList<>();

    /** @param loader has access to the generated files */
    public NativeRegistrations(ClassLoader loader) {
        read(loader, "META-INF/native-image/reflect-config.json").forEach(file -> file.forEach(classes::add));
        Stream.concat(
                        read(loader, "META-INF/native-image/resource-config.json").stream(),
                        read(loader, "META-INF/native-image/org.hubgraph/hubgraph/resource-config.json").stream())
                .forEach(file -> {
                    file.at("/resources/includes")
                            .forEach(include -> resources.add(
                                    Pattern.compile(include.path("pattern").asText())));
                    file.path("bundles")
                            .forEach(bundle -> bundles.add(bundle.path("name").asText()));
                });
    }

    private static List<JsonNode> read(ClassLoader loader, String file) {
        try {
            var found = new ArrayList<JsonNode>();
            for (URL url : Collections.list(loader.getResources(file))) {
                try (var content = url.openStream()) {
                    found.add(JSON.readTree(content));
                }
            }
            return found;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public boolean hasName(Class<?> type) {
        return entries(type).findAny().isPresent();
    }

    public boolean hasConstructors(Class<?> type) {
        return type.getDeclaredConstructors().length == 0 || has(type, "allDeclaredConstructors");
    }

    public boolean hasMethods(Class<?> type) {
        return type.getDeclaredMethods().length == 0 || has(type, "allDeclaredMethods");
    }

    public boolean hasFields(Class<?> type) {
        return type.getDeclaredFields().length == 0 || has(type, "allDeclaredFields");
    }

    public boolean hasResource(String path) {
        return resources.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    public boolean hasBundle(String name) {
        return bundles.contains(name);
    }

    private boolean has(Class<?> type, String flag) {
        return entries(type).anyMatch(entry -> entry.path(flag).asBoolean());
    }

    private Stream<JsonNode> entries(Class<?> type) {
        return StreamSupport.stream(classes.spliterator(), false)
                .filter(entry -> entry.path("name").asText().equals(type.getName()));
    }
}
