package org.hubgraph.registry.entry;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.erasure.TextKey;
import org.hubgraph.value.TextKeys;

/** Keys by which texts are found: of a text that has lost a name it is another one. */
@ApplicationScoped
class SearchKey implements TextKey {
    @Override
    public String of(String text) {
        return text == null ? null : TextKeys.searchKey(text);
    }
}
