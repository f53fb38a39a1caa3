package org.hubgraph.registry.entry;

import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.annotations.RegisterForReflection;

import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.Languages;
import org.hubgraph.value.Name;

/**
 * All names of an entry, in the order given by its editors. An immutable value in the entry's own row, so that reading
 * a name needs no second statement and names share the entry's version. {@link EntryName} is the index of names.
 */
public final class Names extends JsonList<Name> {
    /** Maximum number of names of one entry. */
    public static final int MOST = 50;
    /** The names of an entry whose names were erased. */
    public static final Names NONE = new Names(List.of());
    /** The display name of an entry without names: a generic word. */
    private static final String NAMELESS = "Erased";

    private static final TypeReference<List<Name>> LIST = new TypeReference<>() {};

    public Names(List<Name> all) {
        super(all);
    }

    private Names(String json) {
        super(json, LIST);
    }

    /** Restores a stored list, which is parsed at its first use. */
    public static Names stored(String json) {
        return new Names(json);
    }

    /**
     * The best name: in the requested language, otherwise in English, otherwise the first. Official names come before
     * others, initials last.
     */
    public String best(LanguageTag asked) {
        var ranked = all().stream().sorted(Comparator.comparingInt(Names::rank)).toList();
        return Languages.best(ranked, Name::language, asked).map(Name::text).orElse(NAMELESS);
    }

    private static int rank(Name name) {
        return switch (name.kind()) {
            case OFFICIAL -> 0;
            case ALIAS, AS_REPORTED, TRANSLITERATION -> 1;
            case ACRONYM, FORMER -> 2;
        };
    }

    @jakarta.persistence.Converter(autoApply = true)
    @RegisterForReflection
    static class Column extends JsonList.Column<Names> {
        Column() {
            super(Names::new);
        }
    }
}
