package org.hubgraph.bench.worst;

/**
 * A step from an object through a field to other objects.
 *
 * @param field with its required arguments, and {@code %d} for the page size
 * @param between the selection between the field and the objects: empty, or {@code nodes}
 * @param to the type of the objects
 * @param condition whether the selection needs a fragment on the type
 * @param several whether it leads to more than one object
 */
record Step(String field, String between, String to, boolean condition, boolean several) {

    /** @param inner the selection on the objects */
    String around(String inner, int page) {
        String objects = condition ? "... on " + to + " { " + inner + " }" : inner;
        String list = between.isEmpty() ? objects : between + " { " + objects + " }";
        return field.replace("%d", Integer.toString(page)) + " { " + list + " }";
    }
}
