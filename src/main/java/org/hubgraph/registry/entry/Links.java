package org.hubgraph.registry.entry;

import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.annotations.RegisterForReflection;

import org.hubgraph.value.Link;

/** The links of an entry, in the order given by its editors, stored together in one column. */
public final class Links extends JsonList<Link> {
    /** Maximum number of links of one entry. */
    public static final int MOST = 20;

    public static final Links NONE = new Links(List.of());
    private static final TypeReference<List<Link>> LIST = new TypeReference<>() {};

    public Links(List<Link> all) {
        super(all);
    }

    private Links(String json) {
        super(json, LIST);
    }

    @jakarta.persistence.Converter(autoApply = true)
    @RegisterForReflection
    static class Column extends JsonList.Column<Links> {
        Column() {
            super(Links::new);
        }
    }
}
