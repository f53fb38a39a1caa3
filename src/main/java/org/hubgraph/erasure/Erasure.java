package org.hubgraph.erasure;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One entry that is being erased, and what is known to identify it. */
public final class Erasure {
    /** Of words with letters that others are made of too; of Han, Kana and Hangul two tell more than that. */
    private static final int FEWEST_LETTERS = 4;

    private static final int FEWEST_SYLLABLES = 2;

    private final UUID entry;
    private final Set<UUID> entries;
    private final Set<String> slugs;
    private final Set<String> words;
    private final Set<UUID> subjects = new LinkedHashSet<>();
    private final Set<UUID> gone = new LinkedHashSet<>();
    private final Set<String> ids = new LinkedHashSet<>();

    /**
     * @param entry its primary key
     * @param id the one that clients know it by
     * @param merged primary keys of those that turned out to be the same
     * @param slugs all that it ever had
     * @param names all that it ever had
     */
    public Erasure(UUID entry, String id, Set<UUID> merged, Set<String> slugs, Set<String> names) {
        this.entry = entry;
        var entries = new LinkedHashSet<>(merged);
        entries.add(entry);
        this.entries = Set.copyOf(entries);
        this.slugs = Set.copyOf(slugs);
        var all = new LinkedHashSet<>(names);
        all.addAll(slugs);
        this.words = all.stream().filter(Erasure::isTelling).collect(Collectors.toUnmodifiableSet());
        add(entry, id);
        subjects.addAll(merged);
    }

    public UUID entry() {
        return entry;
    }

    /** With those that were merged into it: earlier states may be theirs. */
    public Set<UUID> entries() {
        return entries;
    }

    public Set<String> slugs() {
        return slugs;
    }

    /** What names the entry wherever it stands. Names so short that they may be part of any word are not among them. */
    public Set<String> words() {
        return words;
    }

    private static boolean isTelling(String name) {
        return name.length() >= (name.codePoints().allMatch(Erasure::isSpaced) ? FEWEST_LETTERS : FEWEST_SYLLABLES);
    }

    /** Whether words of the character's script have spaces between them. */
    static boolean isSpaced(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> false;
            default -> true;
        };
    }

    /** A pattern of LIKE, with {@code !} to escape, for texts in lower case that have this one somewhere in them. */
    public static String anywhere(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    /** @param text null names nobody */
    public boolean isNamedIn(String text) {
        String lower = text == null ? "" : text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** All objects that state facts about the entry, itself among them. */
    public Set<UUID> subjects() {
        return Set.copyOf(subjects);
    }

    /** Of them, those that are there no longer. */
    public Set<UUID> gone() {
        return Set.copyOf(gone);
    }

    /** The ids by which clients know these objects, and what is cited for them. */
    public Set<String> ids() {
        return Set.copyOf(ids);
    }

    /** An object that states facts about the entry, as an affiliation of it does. */
    public void add(UUID key, String id) {
        subjects.add(key);
        ids.add(id);
    }

    /** The same, of an object that is there no longer. */
    public void addGone(UUID key, String id) {
        add(key, id);
        gone.add(key);
    }

    public void addId(String id) {
        ids.add(id);
    }
}
