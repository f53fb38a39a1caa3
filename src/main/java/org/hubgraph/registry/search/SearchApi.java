package org.hubgraph.registry.search;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.PageRequest;
import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.connection.Row;
import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.graphql.projection.Reading;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.entry.Entry;
import org.hubgraph.registry.entry.EntryName;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.Node;
import org.hubgraph.registry.entry.NodeTables;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.SearchField;
import org.hubgraph.registry.entry.SearchedText;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.name.NameForms;
import org.hubgraph.registry.name.NameQuery;
import org.hubgraph.registry.name.TextWords;
import org.hubgraph.registry.search.SearchConnection.SearchEdge;
import org.hubgraph.value.TextKeys;

/** Resolves the search across all names of all entries, in any script. */
@GraphQLApi
public class SearchApi {
    /** Fewer names that match as written let the search forgive typing errors. */
    private static final int ENOUGH = 10;
    /** The number of names that are certainly among the results of a frequent word if other texts are read, too. */
    private static final int BEST = 1_000;

    /** The best names are read for more than a page, because an entry may have several of them. */
    private static final int NAMES_PER_ENTRY = 4;

    private static final int SPARE = 20;

    private static final Set<SearchField> NAMES = Set.of(SearchField.NAMES);
    /** The default of the argument of {@link #suggest}. */
    private static final int SUGGESTIONS = 8;

    private final EntityManager entities;
    private final NodeTables nodes;
    private final Pages pages;
    private final TextSearch texts;
    private final Limits limits;

    SearchApi(EntityManager entities, NodeTables nodes, Pages pages, TextSearch texts, Limits limits) {
        this.entities = entities;
        this.nodes = nodes;
        this.pages = pages;
        this.texts = texts;
        this.limits = limits;
    }

    @Query
    @Description(
            "Entries with a name that has the words of the text, in any order and by their beginnings, in any language"
                    + " and script. Case, width, accents, punctuation and variants of letters make no difference, \"&\" is \"and\","
                    + " traditional Chinese is simplified, and names in other scripts are also found in Latin letters (\"yao"
                    + " qizhi\"). Whole names come first, then those with the same words, then names that begin with the text, then others, shorter names before"
                    + " longer ones. If fewer than 10 names match, typing errors are forgiven: see MatchKind. With `in` it"
                    + " also reads other texts, which must have the words without typing errors; of those, each field"
                    + " finds at most 500 entries. It reads the present registry only.")
    public SearchConnection search(
            @NonNull @Description("The text to search for; 1 to 200 characters.") String text,
            @Description("Only entries of these types; if empty, of all types.") @DefaultValue("[]")
                    List<@NonNull EntryType> types,
            @Description("The texts to read; if empty, names.") @DefaultValue("[]") List<@NonNull SearchField> in,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        return results(text, types, fields(in), pages.request(first, after, last, before));
    }

    @Query
    @Description(
            "Entries to suggest while a name is being typed: as `search`, but a plain list of the best matches. The"
                    + " last word may be incomplete, as may the others.")
    @ListSize(slicingArgument = "first", most = SUGGESTIONS)
    public List<Suggestion> suggest(
            @NonNull @Description("What has been typed; 1 to 200 characters.") String text,
            @Description("Only entries of these types; if empty, of all types.") @DefaultValue("[]")
                    List<@NonNull EntryType> types,
            @NonNull @DefaultValue("8") @Description("The maximum number of suggestions, from 0 to 200.")
                    Integer first) {
        int most = first == null ? SUGGESTIONS : first;
        var request = pages.request(most, null, null, null);
        // Suggestions are made of the rows of a page, which the request itself does not select.
        return Reading.WHOLE.whileDoing(() -> results(text, types, NAMES, request)).getEdges().stream()
                .map(Suggestion::of)
                .toList();
    }

    private static Set<SearchField> fields(List<SearchField> in) {
        return in == null || in.isEmpty() ? NAMES : EnumSet.copyOf(in);
    }

    private SearchConnection results(String text, List<EntryType> types, Set<SearchField> fields, PageRequest request) {
        String key = key(text);
        var query = NameQuery.of(text);
        if (query.isEmpty()) {
            throw new Invalid("text has no letters or digits. Give at least one.");
        }
        String words = NameForms.wordsKey(text);
        if (fields.equals(NAMES) && request.isFirst() && pages.areRowsNeeded()) {
            int most = NAMES_PER_ENTRY * (request.size() + 1) + SPARE;
            var best = NameMatch.ofBest(key, words, query, types, most, entities);
            var page = best.flatMap(
                    match -> pages.filled(match.listing(types), request, () -> match(key, words, query, types)
                            .listing(types)));
            if (page.isPresent()) {
                return connection(page.get(), query, best.get());
            }
        }
        var match = fields.equals(NAMES) ? match(key, words, query, types) : match(key, words, query, types, fields);
        return connection(pages.root(match.listing(types), request), query, match);
    }

    private SearchConnection connection(Page page, NameQuery query, NameMatch match) {
        var names =
                page.rows().stream().map(row -> row.cell(0, EntryName.class)).toList();
        // Loads whole objects, because the connection needs all names and texts to return the one that matched.
        var found = read(names.stream().map(SearchApi::id));
        var objects = read(
                names.stream().flatMap(name -> match.object(name.key).stream()).filter(id -> !found.containsKey(id)));
        return new SearchConnection(page, row -> edge(row, query, match, found, objects));
    }

    private Map<GlobalId, PanacheEntityBase> read(Stream<GlobalId> ids) {
        var distinct = ids.distinct().toList();
        var rows = Reading.WHOLE.whileDoing(() -> nodes.align(distinct));
        var read = new HashMap<GlobalId, PanacheEntityBase>();
        for (int i = 0; i < distinct.size(); i++) {
            read.put(distinct.get(i), rows.get(i));
        }
        return read;
    }

    private static SearchEdge edge(
            Row row,
            NameQuery query,
            NameMatch match,
            Map<GlobalId, PanacheEntityBase> entries,
            Map<GlobalId, PanacheEntityBase> objects) {
        var name = row.cell(0, EntryName.class);
        var entry = (RegistryEntry) entries.get(id(name));
        var kind = match.kind(name);
        var field = match.field(name.key);
        double score = match.score(kind, name.key, name.searchKey);
        if (field == SearchField.NAMES) {
            var matched = entry.allNames.all().get(name.position);
            return new SearchEdge(row, (Entry) entry, matched, matched.text(), field, (Node) entry, kind, score);
        }
        var id = match.object(name.key).orElseThrow();
        var object = (Stored) objects.getOrDefault(id, entries.get(id));
        String text = object.searchedTexts().stream()
                .filter(searched -> searched.field() == field)
                .map(SearchedText::text)
                .max(Comparator.comparingLong(searched -> TextWords.matches(query, searched)))
                .orElseThrow();
        return new SearchEdge(row, (Entry) entry, null, text, field, (Node) object, kind, score);
    }

    private NameMatch match(String key, String words, NameQuery query, List<EntryType> types) {
        var forgiving = query.forgiving(entities);
        var word = NameMatch.ofWord(key, words, query);
        if (query.isSimple() && (forgiving.equals(query) || word.hasEntries(ENOUGH, pages, types))) {
            return word;
        }
        var names = query.names(entities, TextSearch.names(types));
        if (query.isSimple() && names.size() >= NameQuery.MOST_NAMES) {
            // These are some of very many; none of them needs forgiveness.
            return word;
        }
        // Whether another name of an entry is found is looked up in its terms: H2 compares it with each key of a list.
        var asWritten = names.size() < NameQuery.MOST_NAMES
                ? NameMatch.ofWords(key, words, query, names)
                : NameMatch.of(key, words, names, null);
        if (forgiving.equals(query) || !query.isSimple() && asWritten.hasEntries(ENOUGH, pages, types)) {
            return asWritten;
        }
        return NameMatch.of(key, words, forgiving.names(entities, TextSearch.names(types)), names);
    }

    private NameMatch match(String key, String words, NameQuery query, List<EntryType> types, Set<SearchField> fields) {
        var named = fields.contains(SearchField.NAMES)
                ? bounded(key, words, query, types)
                : NameMatch.of(key, words, List.of(), null);
        return named.with(texts.find(query, fields, types));
    }

    /** The match of names by their keys, so that others can be added. */
    private NameMatch bounded(String key, String words, NameQuery query, List<EntryType> types) {
        var match = match(key, words, query, types);
        if (!query.isSimple() || !match.isOfWord()) {
            return match;
        }
        var names = new LinkedHashSet<>(query.names(entities, TextSearch.names(types)));
        if (names.size() >= NameQuery.MOST_NAMES) {
            // These are some of very many, but the best ones must not be missing.
            names.addAll(match.best(pages, types, BEST));
        }
        return NameMatch.of(key, words, List.copyOf(names), null);
    }

    private static GlobalId id(EntryName name) {
        return new GlobalId(name.entryType.typeName(), name.entryKey);
    }

    private String key(String text) {
        if (text.length() > limits.textCharacters()) {
            throw new LimitExceeded(
                    "text-characters",
                    "text has " + text.length() + " characters",
                    limits.textCharacters(),
                    "Use a shorter text.");
        }
        String key = TextKeys.searchKey(text);
        if (key.isEmpty()) {
            throw new Invalid("text is blank. Give at least one character other than spaces and hyphens.");
        }
        return key;
    }
}
