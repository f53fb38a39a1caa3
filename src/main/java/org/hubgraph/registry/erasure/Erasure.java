package org.hubgraph.registry.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;

/** An entry that is being erased, and the data that identifies it. Not thread-safe. */
public final class Erasure {
    private final UUID entry;
    private final Set<UUID> entries;
    private final Set<String> slugs;
    private final List<Word> words;
    private final Map<Word, Exemption> exemptions = new LinkedHashMap<>();
    private final Set<UUID> subjects = new LinkedHashSet<>();
    private final Set<UUID> gone = new LinkedHashSet<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<String> replacedSlugs = new LinkedHashSet<>();
    private NameFinder finder;
    private NameFinder finderOfWhole;
    private List<TextTable> tables;

    /**
     * @param entry the primary key
     * @param id the global id
     * @param merged the primary keys of entries that were merged into this one
     * @param slugs all present and former slugs
     * @param words all present and former names; of names with equal spellings the first is used, with the other
     *     spellings of all
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

    /** The tables with texts, read from the catalogue once for each erasure. */
    List<TextTable> tables(Connection connection) throws SQLException {
        if (tables == null) {
            tables = TextTable.all(connection);
        }
        return tables;
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

    /** The primary keys of the entry and of the entries merged into it: former states may belong to either. */
    public Set<UUID> entries() {
        return entries;
    }

    public Set<String> slugs() {
        return slugs;
    }

    /** Records that a slug of another object contained the name and was replaced. */
    public void replacedSlug(String slug) {
        replacedSlugs.add(slug);
    }

    /** The former slugs of other objects, as far as they have been replaced. */
    public Set<String> replacedSlugs() {
        return Set.copyOf(replacedSlugs);
    }

    /** The words that name the entry, without duplicates. */
    public List<Word> words() {
        return words;
    }

    /** The reason why a word is not replaced in texts about others; null if it is replaced. */
    public Exemption exemption(Word word) {
        return exemptions.get(word);
    }

    void exempt(Word word, Exemption why) {
        // The name of a city often occurs in names of entries too; PLACE, the more specific reason, takes precedence.
        exemptions.merge(word, why, (known, other) -> known == Exemption.OTHER_ENTRY ? other : known);
        finder = null;
    }

    /**
     * Applies the decisions of the caller.
     *
     * @param replaced words to replace even if they also name something else
     * @param kept words not to replace; takes precedence over {@code replaced}
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

    /** Finds all words except those that are too short. */
    NameFinder finderOfAll() {
        return new NameFinder(new Folding(), words, word -> exemptions.get(words.get(word)) != Exemption.SHORT);
    }

    private NameFinder own() {
        if (finder == null) {
            finder = finder(new Folding());
        }
        return finder;
    }

    /**
     * Whether a text names the entry with a word that is replaced.
     *
     * @param text if null, the result is false
     */
    public boolean isNamedIn(String text) {
        return own().isIn(text, false);
    }

    /** Whether a text is one of the words that name the entry and nothing else, whether or not they are replaced. */
    public boolean isName(String text) {
        if (finderOfWhole == null) {
            finderOfWhole = new NameFinder(new Folding(), words, all -> true);
        }
        return finderOfWhole.find(text, false).stream().anyMatch(NameFinder.Found::whole);
    }

    /**
     * Removes the words that name the entry from a slug; empty if nothing else remains, and the same text if it
     * contains none.
     */
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

    /** The keys of all objects that state or stated facts about the entry, including the entry itself. */
    public Set<UUID> subjects() {
        return Set.copyOf(subjects);
    }

    /** The keys of those subjects that no longer exist. */
    public Set<UUID> gone() {
        return Set.copyOf(gone);
    }

    /** The global ids of the subjects and of their citations, in the order in which they were added. */
    public List<String> ids() {
        return new ArrayList<>(ids);
    }

    /** Adds an object that states facts about the entry, such as an affiliation. */
    public void add(UUID key, String id) {
        subjects.add(key);
        ids.add(id);
    }

    /** Adds an object that stated facts about the entry and no longer exists. */
    public void addGone(UUID key, String id) {
        add(key, id);
        gone.add(key);
    }

    /**
     * A condition on a state {@code h} of a row: some state of the row refers to one of the objects {@code ?1}, and the
     * row does not belong to another one now. A merge moves rows to the survivor, and undoing it moves them back.
     *
     * @param table with a history
     * @param reference the column that refers to the object
     */
    public static String anyStateOfRowsOf(String table, String reference) {
        return "h.id in (select p.id from " + table + "_history p where p." + reference + " in (?1))"
                + " and not exists (select 1 from " + table + " x where x.id = h.id and (x." + reference
                + " is null or x." + reference + " not in (?1)))";
    }

    /**
     * Adds the rows of a table whose former states refer to the entry, except those that belong to another person now.
     *
     * @param table with a history
     * @param reference the column that refers to a person
     */
    public void addFormer(EntityManager entities, String table, String reference) {
        List<?> keys = entities.createNativeQuery(
                        "select distinct h.id from " + table + "_history h where " + anyStateOfRowsOf(table, reference),
                        UUID.class)
                .setParameter(1, entries)
                .getResultList();
        keys.forEach(key -> subjects.add((UUID) key));
    }

    public void addId(String id) {
        ids.add(id);
    }
}
