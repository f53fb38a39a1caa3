package org.hubgraph.registry.entry;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.erasure.TextKey;
import org.hubgraph.value.TextKeys;

/** Search keys of texts. After an erasure has changed a text, its search key is computed again. */
@ApplicationScoped
class SearchKey implements TextKey {
    @Override
    public String of(String text) {
        return text == null ? null : TextKeys.searchKey(text);
    }
}
