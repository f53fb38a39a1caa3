package org.hubgraph.registry.erasure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One entry that is being erased, and what is known to identify it. Not thread-safe. */
public final class Erasure {
    private final UUID entry;
    private final Set<UUID> entries;
    private final Set<String> slugs;
    private final List<Word> words;
    private final Map<Word, Exemption> exemptions = new LinkedHashMap<>();
    private final Set<UUID> subjects = new LinkedHashSet<>();
    private final Set<UUID> gone = new LinkedHashSet<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private NameFinder finder;

    /**
     * @param entry its primary key
     * @param id the one that clients know it by
     * @param merged primary keys of those that turned out to be the same
     * @param slugs all that it ever had
     * @param words all that it ever was called; of those that are spelled alike the first is taken
     */
    public Erasure(UUID entry, String id, Set<UUID> merged, Set<String> slugs, List<Word> words) {
        this.entry = entry;
        var entries = new LinkedHashSet<>(merged);
        entries.add(entry);
        this.entries = Set.copyOf(entries);
        this.slugs = Set.copyOf(slugs);
        this.words = distinct(words);
        this.words.stream().filter(Word::isShort).forEach(word -> exempt(word, Exemption.SHORT));
        add(entry, id);
        subjects.addAll(merged);
    }

    private static List<Word> distinct(List<Word> words) {
        var folding = new Folding();
        var bySpelling = new LinkedHashMap<Spelling, Word>();
        for (Word word : words) {
            Spelling.of(0, word.text(), false, folding).stream()
                    .findFirst()
                    .ifPresent(spelling -> bySpelling.merge(spelling, word, Word::with));
        }
        return List.copyOf(bySpelling.values());
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

    /** What names the entry. */
    public List<Word> words() {
        return words;
    }

    /** Why a word is left in texts about others; null if it is replaced. */
    public Exemption exemption(Word word) {
        return exemptions.get(word);
    }

    void exempt(Word word, Exemption why) {
        // A city is often in names of entries too.
        exemptions.merge(word, why, (known, other) -> known == Exemption.OTHER_ENTRY ? other : known);
        finder = null;
    }

    /**
     * What the caller decides.
     *
     * @param replaced words that are replaced whatever else they name
     * @param kept words that are not replaced; they win
     */
    public void decide(Collection<String> replaced, Collection<String> kept) {
        for (Word word : words) {
            if (isAmong(word, replaced)) {
                exemptions.remove(word);
            }
            if (isAmong(word, kept)) {
                exemptions.put(word, Exemption.KEPT);
            }
        }
        finder = null;
    }

    private static boolean isAmong(Word word, Collection<String> texts) {
        var finder = new NameFinder(new Folding(), List.of(word), all -> true);
        return texts.stream().anyMatch(text -> finder.find(text, false).stream().anyMatch(NameFinder.Found::whole));
    }

    /** Finds the words that are replaced. */
    NameFinder finder(Folding folding) {
        return new NameFinder(folding, words, word -> !exemptions.containsKey(words.get(word)));
    }

    /** Finds all words that are long enough. */
    NameFinder finderOfAll() {
        return new NameFinder(new Folding(), words, word -> exemptions.get(words.get(word)) != Exemption.SHORT);
    }

    private NameFinder own() {
        if (finder == null) {
            finder = finder(new Folding());
        }
        return finder;
    }

    /** @param text null names nobody */
    public boolean isNamedIn(String text) {
        return own().isIn(text, false);
    }

    /** A slug without the words that name the entry; empty if nothing else is in it, and the same text if none is. */
    public String withoutName(String slug) {
        String rest = own().without(slug, true);
        return rest.equals(slug)
                ? slug
                : String.join(
                        "-",
                        Arrays.stream(rest.replace(NameFinder.ELLIPSIS, "-").split("-"))
                                .filter(part -> !part.isEmpty())
                                .toList());
    }

    /** All objects that state facts about the entry or did so, itself among them. */
    public Set<UUID> subjects() {
        return Set.copyOf(subjects);
    }

    /** Of them, those that are there no longer. */
    public Set<UUID> gone() {
        return Set.copyOf(gone);
    }

    /** The ids by which clients know these objects, and what is cited for them; in the order they were added. */
    public List<String> ids() {
        return new ArrayList<>(ids);
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

    /** The same, of objects that are known from earlier states only. */
    public void addFormer(Collection<?> keys) {
        keys.forEach(key -> subjects.add((UUID) key));
    }

    public void addId(String id) {
        ids.add(id);
    }
}
