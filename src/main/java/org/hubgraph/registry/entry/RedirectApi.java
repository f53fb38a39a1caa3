package org.hubgraph.registry.entry;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.graphql.projection.Batched;

/** Resolves the redirects of merged entries. */
@GraphQLApi
public class RedirectApi {
    private final Lookups lookups;
    private final Redirects redirects;
    private final NodeTables nodes;

    RedirectApi(Lookups lookups, Redirects redirects, NodeTables nodes) {
        this.lookups = lookups;
        this.redirects = redirects;
        this.nodes = nodes;
    }

    @Query
    @Batched
    @Description("The redirect that a lookup of an entry by this id, slug or external id follows: null if it leads to"
            + " no entry, or to one that has the key itself. An external id is redirected if its entry got it by a merge."
            + " After the merge is undone there is no redirect any more. Give exactly one of id, slug and externalId.")
    public Redirect redirect(
            @NonNull @Description("The type of the entry.") EntryType type,
            @Id @Description(ArgumentTexts.ID) String id,
            @Description(ArgumentTexts.SLUG) String slug,
            @Description(ArgumentTexts.EXTERNAL_ID) ExternalIdKey externalId,
            @Description(ArgumentTexts.AS_KNOWN_AT) Instant asKnownAt) {
        return lookups.find(redirects.of(type), new LookupKey(id, slug, externalId), asKnownAt);
    }

    @NonNull
    @Description("The entry to which the key leads: the one into which the entry was merged, or into which that one was"
            + " merged later.")
    public List<@NonNull Entry> entry(@Source List<Redirect> redirects) {
        return nodes.align(redirects.stream().map(redirect -> redirect.survivor).toList()).stream()
                .map(Entry.class::cast)
                .toList();
    }
}
