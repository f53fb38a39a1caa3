package org.hubgraph.registry.entry;

import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.annotations.RegisterForReflection;

import org.hubgraph.value.Money;

/** The amounts in other currencies that a source reported with an amount, stored together in one column. */
public final class Conversions extends JsonList<Money> {
    /** Maximum number of conversions of one amount. */
    public static final int MOST = 10;

    public static final Conversions NONE = new Conversions(List.of());
    private static final TypeReference<List<Money>> LIST = new TypeReference<>() {};

    public Conversions(List<Money> all) {
        super(all);
    }

    private Conversions(String json) {
        super(json, LIST);
    }

    @jakarta.persistence.Converter(autoApply = true)
    @RegisterForReflection
    static class Column extends JsonList.Column<Conversions> {
        Column() {
            super(Conversions::new);
        }
    }
}
