package org.hubgraph.registry.matching;

import java.util.List;

import org.hubgraph.value.NameKind;

/**
 * A name with its forms.
 *
 * @param text as written
 * @param forms the own form first
 */
record ComparedName(String text, NameKind kind, List<NameWords> forms) {
    boolean isLatin() {
        return forms.get(0).latin();
    }
}
