package org.hubgraph.registry.entry;

import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.annotations.RegisterForReflection;

import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.Languages;
import org.hubgraph.value.Name;

/**
 * All names of an entry, in the order its editors gave them. A value: it is stored whole in the entry's own row, so
 * that a name costs no second statement and is versioned with the entry; {@link EntryName} is the index over it.
 */
public final class Names extends JsonList<Name> {
    /** As many names as an entry can have. */
    public static final int MOST = 50;
    /** Of an entry whose names were erased. */
    public static final Names NONE = new Names(List.of());
    /** What such an entry is called: a word for it that is nobody's name. */
    private static final String NAMELESS = "Erased";

    private static final TypeReference<List<Name>> LIST = new TypeReference<>() {};

    public Names(List<Name> all) {
        super(all);
    }

    private Names(String json) {
        super(json, LIST);
    }

    /** The best name: of the language asked for, else English, else the first; official before others, initials last. */
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
