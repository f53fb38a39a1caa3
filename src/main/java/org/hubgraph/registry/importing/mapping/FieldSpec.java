package org.hubgraph.registry.importing.mapping;

import java.util.List;
import java.util.Map;

/**
 * A field of an input.
 *
 * @param list whether it has a list of values
 * @param most the most elements of a list, or else characters of a text; {@code Integer.MAX_VALUE} if there is no limit
 * @param longest the most characters of an element of a list
 * @param least the least whole number
 * @param constants the names of the constants of an enumeration
 * @param fields those of an object; also of an amount of money
 */
record FieldSpec(
        String name,
        FieldKind kind,
        boolean list,
        boolean required,
        int most,
        int longest,
        int least,
        List<String> constants,
        Map<String, FieldSpec> fields) {
    /** The most characters of one text. */
    int characters() {
        return list ? longest : most;
    }
}
