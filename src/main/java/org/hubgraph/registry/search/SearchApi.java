package org.hubgraph.registry.search;

import java.util.HashMap;
import java.util.List;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.projection.Reading;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.entry.Entry;
import org.hubgraph.registry.entry.EntryName;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.NodeTables;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.search.SearchConnection.SearchEdge;
import org.hubgraph.value.TextKeys;

/** Resolves the search across all names of all entries, in any script. */
@GraphQLApi
public class SearchApi {
    private final NodeTables nodes;
    private final Pages pages;
    private final Limits limits;

    SearchApi(NodeTables nodes, Pages pages, Limits limits) {
        this.nodes = nodes;
        this.pages = pages;
        this.limits = limits;
    }

    @Query
    @Description("Entries with a name that contains the text, in any language and script: whole names first, then"
            + " beginnings, then other parts. Case, width, Latin accents, spaces and hyphens are ignored.")
    public SearchConnection search(
            @NonNull @Description("The text to search for; 1 to 200 characters.") String text,
            @Description("Only entries of these types; if empty, of all types.") @DefaultValue("[]")
                    List<@NonNull EntryType> types,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var match = new NameMatch(key(text));
        var listing = match.listing(types);
        var request = pages.request(first, after, last, before);
        var page = match.isIndexed()
                ? pages.root(listing, request)
                : pages.root(listing, request, match.beginnings(), NameMatch.beginningsOrder());
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
            return new SearchEdge(
                    row, (Entry) entry, entry.allNames.all().get(name.position), match.score(name.searchKey));
        });
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
