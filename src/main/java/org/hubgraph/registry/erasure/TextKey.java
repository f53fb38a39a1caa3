package org.hubgraph.registry.erasure;

import java.util.Map;

/** Derives columns from others of the same row, such as {@code city_key} from {@code city}. */
public interface TextKey {

    /** @param text null has the key null */
    String of(String text);

    /** The arrays that are derived from the column {@code places} of the same row, by the names of their columns. */
    Map<String, Object[]> ofPlaces(String places);
}
