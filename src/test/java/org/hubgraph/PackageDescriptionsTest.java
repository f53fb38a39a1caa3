package org.hubgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each package has a description, in its {@code package-info.java}, and what it names exists. */
class PackageDescriptionsTest {
    private static final Path CODE = Path.of("src", "main", "java", "org", "hubgraph");
    private static final String DESCRIPTION = "package-info.java";
    private static final Pattern FIELD = Pattern.compile("\\{@code ([A-Z]\\w+\\.[a-z]\\w+)}");

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (var folders = Files.walk(CODE)) {
            var silent = folders.filter(PackageDescriptionsTest::hasClasses)
                    .filter(folder -> !Files.exists(folder.resolve(DESCRIPTION)))
                    .toList();

            assertEquals(List.of(), silent);
        }
    }

    private static boolean hasClasses(Path folder) {
        String[] sources = folder.toFile().list((parent, name) -> name.endsWith(".java"));
        return sources != null && sources.length > 0;
    }

    /** These packages are large; their descriptions say which step or subject each file belongs to. */
    @ParameterizedTest
    @ValueSource(strings = {"graphql/execution", "registry/entry"})
    void largePackagesNameAllTheirFiles(String folder) throws IOException {
        String description = Files.readString(CODE.resolve(folder).resolve(DESCRIPTION));
        try (var files = Files.list(CODE.resolve(folder))) {
            var unnamed = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals("package-info"))
                    .filter(name -> !Pattern.compile("\\b" + name + "\\b")
                            .matcher(description)
                            .find())
                    .toList();

            assertEquals(List.of(), unnamed);
        }
    }

    @Test
    void descriptionsNameOnlyFieldsOfTheSchema() throws IOException {
        var known = fieldsOfTheSchema();
        try (var files = Files.walk(CODE)) {
            var named = files.filter(file -> file.endsWith(DESCRIPTION))
                    .flatMap(PackageDescriptionsTest::fieldsNamedIn)
                    .toList();

            assertTrue(named.contains("Hub.tenants"), named::toString);
            assertEquals(
                    List.of(),
                    named.stream().filter(field -> !known.contains(field)).toList());
        }
    }

    private static Stream<String> fieldsNamedIn(Path description) {
        try {
            // A field may be on the line after its tag.
            String text = Files.readString(description).replaceAll("\\s*\\R \\* *", " ");
            return FIELD.matcher(text).results().map(field -> field.group(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The fields of all types, each as {@code Type.field}. */
    private static List<String> fieldsOfTheSchema() {
        return new SchemaParser()
                .parse(Path.of("graphql", "schema.graphql").toFile()).types().values().stream()
                        .flatMap(type -> fieldsOf(type).map(field -> type.getName() + "." + field.getName()))
                        .toList();
    }

    private static Stream<FieldDefinition> fieldsOf(Object type) {
        if (type instanceof ObjectTypeDefinition object) {
            return object.getFieldDefinitions().stream();
        }
        return type instanceof InterfaceTypeDefinition shared ? shared.getFieldDefinitions().stream() : Stream.of();
    }
}
