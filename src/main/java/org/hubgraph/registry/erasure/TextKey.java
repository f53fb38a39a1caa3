package org.hubgraph.registry.erasure;

/** How a column {@code city_key} is derived from the column {@code city} beside it. */
public interface TextKey {

    /** @param text null has none */
    String of(String text);
}
