package org.hubgraph.registry.importing.mapping;

/**
 * A fault of a file of a mapping.
 *
 * @param line from 1
 * @param column from 1
 * @param message what is wrong and how to correct it
 */
public record MappingFault(int line, int column, String message) {
    @Override
    public String toString() {
        return "line " + line + ", column " + column + ": " + message;
    }
}
