package org.hubgraph.server.page.home;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.hubgraph.server.document.Operations.Operation;
import org.hubgraph.server.page.PageRequest;

/** The example operations, by who asks. */
final class Examples {
    /** Those who ask the most often first; roles that change the registry last. */
    private static final List<String> ORDER = List.of(
            "a journalist", "an investor", "an analyst", "a hub operator", "a frontend developer", "a data engineer");

    private static final List<String> FOLDED = List.of("a curator", "an editor", "an administrator");

    private Examples() {}

    static List<ExampleGroup> groups(List<Operation> operations, String playground) {
        var groups = operations.stream()
                .collect(Collectors.groupingBy(
                        Operation::askedBy,
                        TreeMap::new,
                        Collectors.mapping(
                                operation -> new ExampleGroup.Example(
                                        address(operation, playground), operation.name(), operation.question()),
                                Collectors.toList())));
        return groups.entrySet().stream()
                .sorted(Comparator.comparingInt(group -> rank(group.getKey())))
                .map(group -> new ExampleGroup(group.getKey(), FOLDED.contains(group.getKey()), group.getValue()))
                .toList();
    }

    private static int rank(String askedBy) {
        int place = ORDER.indexOf(askedBy);
        if (place >= 0) {
            return place;
        }
        return ORDER.size() + (FOLDED.contains(askedBy) ? 1 + FOLDED.indexOf(askedBy) : 0);
    }

    /** The address of the playground with an operation. */
    static String address(Operation operation, String playground) {
        return playground + "?query=" + PageRequest.encode(operation.document().strip()) + "&variables="
                + PageRequest.encode(operation.variables().strip());
    }
}
