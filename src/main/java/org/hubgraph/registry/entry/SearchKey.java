package org.hubgraph.registry.entry;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.erasure.TextKey;
import org.hubgraph.value.TextKeys;

/** What filters compare instead of texts. After an erasure has changed a text, it is computed again. */
@ApplicationScoped
class SearchKey implements TextKey {
    @Override
    public String of(String text) {
        return text == null ? null : TextKeys.searchKey(text);
    }

    @Override
    public Map<String, Object[]> ofPlaces(String places) {
        var stored = Places.stored(places);
        var arrays = new LinkedHashMap<String, Object[]>();
        arrays.put("place_city_keys", stored.cityKeys().toArray());
        arrays.put("place_fields", stored.fields().toArray());
        return arrays;
    }
}
