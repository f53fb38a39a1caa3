package org.hubgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Code generators read all files of graphql/operations together, and refuse a name that occurs twice. */
class OperationNamesTest {
    private static final Path OPERATIONS = Path.of("graphql", "operations");

    @Test
    void noOperationOrFragmentIsNamedLikeAnother() throws IOException {
        var twice =
                names().stream().collect(Collectors.groupingBy(name -> name, Collectors.counting())).entrySet().stream()
                        .filter(name -> name.getValue() > 1)
                        .map(name -> name.getKey())
                        .toList();

        assertEquals(List.of(), twice);
    }

    /** Also of operations without a name, which are named null. */
    private static List<String> names() throws IOException {
        var names = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(OPERATIONS, "*.graphql")) {
            for (var file : files) {
                var document = new Parser().parseDocument(Files.readString(file));
                document.getDefinitionsOfType(OperationDefinition.class)
                        .forEach(operation -> names.add("operation " + operation.getName()));
                document.getDefinitionsOfType(FragmentDefinition.class)
                        .forEach(fragment -> names.add("fragment " + fragment.getName()));
            }
        }
        return names;
    }
}
