package org.hubgraph.bench.worst;

/**
 * One way from an object along a field to others.
 *
 * @param field with the arguments that it needs, {@code %d} for the size of a page
 * @param between what is selected between the field and the objects that it leads to: empty, or {@code nodes}
 * @param to the type of the objects
 * @param condition whether a fragment has to say that they are of the type
 * @param several whether it leads to more than one
 */
record Step(String field, String between, String to, boolean condition, boolean several) {

    /** @param inner what is selected of the objects */
    String around(String inner, int page) {
        String objects = condition ? "... on " + to + " { " + inner + " }" : inner;
        String list = between.isEmpty() ? objects : between + " { " + objects + " }";
        return field.replace("%d", Integer.toString(page)) + " { " + list + " }";
    }
}
