package org.hubgraph.registry.search;

import java.util.HashMap;
import java.util.List;

import jakarta.persistence.EntityManager;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.graphql.connection.PageRequest;
import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.graphql.projection.Reading;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.entry.Entry;
import org.hubgraph.registry.entry.EntryName;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.NodeTables;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.name.NameQuery;
import org.hubgraph.registry.search.SearchConnection.SearchEdge;
import org.hubgraph.value.TextKeys;

/** Resolves the search across all names of all entries, in any script. */
@GraphQLApi
public class SearchApi {
    /** Fewer names that match as written let the search forgive typing errors. */
    private static final int ENOUGH = 10;
    /** The default of the argument of {@link #suggest}. */
    private static final int SUGGESTIONS = 8;

    private final EntityManager entities;
    private final NodeTables nodes;
    private final Pages pages;
    private final Limits limits;

    SearchApi(EntityManager entities, NodeTables nodes, Pages pages, Limits limits) {
        this.entities = entities;
        this.nodes = nodes;
        this.pages = pages;
        this.limits = limits;
    }

    @Query
    @Description(
            "Entries with a name that has the words of the text, in any order and by their beginnings, in any language"
                    + " and script. Case, width, accents, punctuation and variants of letters make no difference, \"&\" is \"and\","
                    + " traditional Chinese is simplified, and names in other scripts are also found in Latin letters (\"yao"
                    + " qizhi\"). Whole names come first, then names that begin with the text, then others, shorter names before"
                    + " longer ones. If fewer than 10 names match, typing errors are forgiven: see MatchKind.")
    public SearchConnection search(
            @NonNull @Description("The text to search for; 1 to 200 characters.") String text,
            @Description("Only entries of these types; if empty, of all types.") @DefaultValue("[]")
                    List<@NonNull EntryType> types,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        return results(text, types, pages.request(first, after, last, before));
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
        return results(text, types, pages.request(first, null, null, null)).getEdges().stream()
                .map(Suggestion::of)
                .toList();
    }

    private SearchConnection results(String text, List<EntryType> types, PageRequest request) {
        String key = key(text);
        var match = match(key, NameQuery.of(text), types);
        var listing = match.listing(types);
        var page = match.isFrequent()
                ? pages.root(listing, request, match.beginnings(), NameMatch.beginningsOrder())
                : pages.root(listing, request);
        var entries = new HashMap<GlobalId, PanacheEntityBase>();
        var ids = page.rows().stream()
                .map(row -> id(row.cell(0, EntryName.class)))
                .toList();
        // Loads whole entries, because the connection needs all names to return the one that matched.
        var found = Reading.WHOLE.whileDoing(() -> nodes.align(ids));
        for (int i = 0; i < ids.size(); i++) {
            entries.put(ids.get(i), found.get(i));
        }
        return new SearchConnection(page, row -> {
            var name = row.cell(0, EntryName.class);
            var entry = (RegistryEntry) entries.get(id(name));
            var kind = match.kind(name.key, name.searchKey);
            return new SearchEdge(
                    row,
                    (Entry) entry,
                    entry.allNames.all().get(name.position),
                    kind,
                    match.score(kind, name.searchKey));
        });
    }

    private NameMatch match(String key, NameQuery query, List<EntryType> types) {
        if (query.isEmpty()) {
            throw new Invalid("text has no letters or digits. Give at least one.");
        }
        var forgiving = query.forgiving(entities);
        if (query.isSimple() && (forgiving.equals(query) || isEnough(NameMatch.ofWord(key, query), types))) {
            return NameMatch.ofWord(key, query);
        }
        var names = query.names(entities);
        var asWritten = NameMatch.of(key, names, null);
        if (forgiving.equals(query) || isEnough(asWritten, types)) {
            return asWritten;
        }
        return NameMatch.of(key, forgiving.names(entities), names);
    }

    private boolean isEnough(NameMatch match, List<EntryType> types) {
        var first = pages.root(match.listing(types), pages.request(ENOUGH, null, null, null));
        return first.rows().size() >= ENOUGH;
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
