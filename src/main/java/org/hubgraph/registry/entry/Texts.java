package org.hubgraph.registry.entry;

import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.annotations.RegisterForReflection;

import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.Languages;
import org.hubgraph.value.LocalizedText;

/** Texts in one or more languages, in the order given by their editors, stored together in one column. */
public final class Texts extends JsonList<LocalizedText> {
    public static final Texts NONE = new Texts(List.of());
    private static final TypeReference<List<LocalizedText>> LIST = new TypeReference<>() {};

    public Texts(List<LocalizedText> all) {
        super(all);
    }

    private Texts(String json) {
        super(json, LIST);
    }

    /** Parses JSON that {@link #toString} returned. */
    public static Texts stored(String json) {
        return new Texts(json);
    }

    /** The text in the requested language, otherwise in English, otherwise the first; null if there is none. */
    public String best(LanguageTag asked) {
        return Languages.best(all(), LocalizedText::language, asked)
                .map(LocalizedText::text)
                .orElse(null);
    }

    @jakarta.persistence.Converter(autoApply = true)
    @RegisterForReflection
    static class Column extends JsonList.Column<Texts> {
        Column() {
            super(Texts::new);
        }
    }
}
