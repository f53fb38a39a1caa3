package org.hubgraph.testsupport;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Executable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings.ConfigClass;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The settings that the application and the Quarkus extensions read, with their defaults: from configuration
 * interfaces, from injected properties and from the project's files. Extensions that exist only during the build
 * ({@code quarkus.container-image}, {@code quarkus.native}) are not on the class path.
 */
public final class KnownSettings {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path DATABASES = Path.of("src/main/databases");

    /** Null for a setting without a default. A part that the operator names, such as a user, is {@code *}. */
    private final Map<String, String> defaults = new TreeMap<>();

    private KnownSettings() {}

    public static KnownSettings find() {
        var known = new KnownSettings();
        try {
            known.ofQuarkus();
            known.ofOurs();
            known.inFile(RESOURCES.resolve("application.properties"));
            for (String database : new String[] {"postgresql", "h2"}) {
                known.inFile(DATABASES.resolve(database).resolve("META-INF/microprofile-config.properties"));
            }
        } catch (IOException | ClassNotFoundException broken) {
            throw new IllegalStateException(broken);
        }
        return known;
    }

    private void ofQuarkus() throws IOException, ClassNotFoundException {
        var loader = KnownSettings.class.getClassLoader();
        for (var list : Collections.list(loader.getResources("META-INF/quarkus-config-roots.list"))) {
            try (var content = list.openStream()) {
                var names = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                for (String name : names.lines().filter(line -> !line.isBlank()).toList()) {
                    ofInterface(Class.forName(name, false, loader));
                }
            }
        }
    }

    private void ofOurs() {
        for (var type : OwnClasses.all()) {
            ofInterface(type);
            Stream.<Executable>concat(
                            Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
                    .flatMap(code -> Arrays.stream(code.getParameters()))
                    .map(parameter -> parameter.getAnnotation(ConfigProperty.class))
                    .filter(Objects::nonNull)
                    .forEach(property -> defaults.putIfAbsent(property.name(), null));
        }
    }

    private void ofInterface(Class<?> type) {
        if (type.isAnnotationPresent(ConfigMapping.class)) {
            ConfigClass.configClass(type)
                    .getProperties()
                    .forEach((name, value) -> defaults.merge(name, String.valueOf(value), (one, other) -> other));
        }
    }

    private void inFile(Path file) throws IOException {
        var properties = new Properties();
        try (var content = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            properties.load(content);
        }
        properties.forEach((name, value) -> defaults.put(name.toString(), value.toString()));
    }

    /** All that are known; a part that an operator names is {@code *}. */
    public Stream<String> names() {
        return defaults.keySet().stream();
    }

    public boolean isKnown(String name) {
        return defaults.containsKey(name)
                || defaults.keySet().stream().anyMatch(pattern -> pattern.contains("*") && matches(pattern, name));
    }

    /** Whether the name is a prefix of settings. */
    public boolean isPrefix(String name) {
        return defaults.keySet().stream().anyMatch(setting -> setting.startsWith(name + "."));
    }

    private static boolean matches(String pattern, String name) {
        var parts = Pattern.quote(pattern.replace("\"*\"", "*")).replace("*", "\\E(?:\"[^\"]+\"|[^.]+)\\Q");
        return name.matches(parts);
    }

    /** Whether the environment variable sets one of the settings. */
    public boolean isKnownVariable(String name) {
        return defaults.keySet().stream()
                .anyMatch(setting -> setting.replaceAll("[^A-Za-z0-9]", "_").equalsIgnoreCase(name));
    }

    /** The default of a setting whose name has no {@code *}; null for none. */
    public String standard(String name) {
        return defaults.get(name);
    }
}
