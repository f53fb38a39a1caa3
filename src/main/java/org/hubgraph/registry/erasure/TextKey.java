package org.hubgraph.registry.erasure;

/** Derives a column such as {@code city_key} from the column {@code city} of the same row. */
public interface TextKey {

    /** @param text null has the key null */
    String of(String text);
}
