package org.hubgraph.registry.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.annotations.RegisterForReflection;

import org.hubgraph.value.CountryCode;
import org.hubgraph.value.TextKeys;

/** The places of an entry, the main one first, stored together in one column. */
public final class Places extends JsonList<Place> {
    /** Maximum number of places of one entry. */
    public static final int MOST = 20;

    public static final Places NONE = new Places(List.of());
    private static final TypeReference<List<Place>> LIST = new TypeReference<>() {};

    public Places(List<Place> all) {
        super(all);
    }

    private Places(String json) {
        super(json, LIST);
    }

    /** Restores a stored list, which is parsed at its first use. */
    public static Places stored(String json) {
        return new Places(json);
    }

    /** The distinct codes of the countries. */
    public List<String> countries() {
        return all().stream()
                .map(Place::country)
                .filter(Objects::nonNull)
                .map(CountryCode::text)
                .distinct()
                .toList();
    }

    /** The distinct cities as they are recorded. */
    public List<String> cities() {
        return all().stream()
                .map(Place::city)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The distinct {@link TextKeys#searchKey}s of the cities. */
    public List<String> cityKeys() {
        return cities().stream().map(TextKeys::searchKey).distinct().toList();
    }

    /** The texts of the fields of all places: those of the first place in the order of {@link PlaceField}, and so on. */
    public List<String> fields() {
        return all().stream()
                .flatMap(place -> Arrays.stream(PlaceField.values()).map(field -> field.of(place)))
                .toList();
    }

    @jakarta.persistence.Converter(autoApply = true)
    @RegisterForReflection
    static class Column extends JsonList.Column<Places> {
        Column() {
            super(Places::new);
        }
    }
}
