package org.hubgraph.registry.importing;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A file whose records relate entries to each other.
 *
 * @param <I> the input of the mutation that adds a record
 */
abstract class RelationFile<I> implements RegistryFile<I> {
    private final String name;
    private final Class<I> input;
    private final BiConsumer<I, ObjectNode> command;

    /** @param command adds the object; see {@link #add} */
    RelationFile(String name, Class<I> input, BiConsumer<I, ObjectNode> command) {
        this.name = name;
        this.input = input;
        this.command = command;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Class<I> input() {
        return input;
    }

    @Override
    public void add(I input, ObjectNode record) {
        command.accept(input, record);
    }

    static <T> T required(Optional<T> found, ObjectNode record, String field) {
        return RegistryFault.required(found, field, text(record, field));
    }

    static String text(JsonNode record, String field) {
        return record.path(field).asText(null);
    }

    static String joined(ObjectNode record, String... fields) {
        return Stream.of(fields)
                .map(field -> String.valueOf(text(record, field)))
                .collect(Collectors.joining("/"));
    }
}
