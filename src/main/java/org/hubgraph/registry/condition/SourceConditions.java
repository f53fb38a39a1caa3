package org.hubgraph.registry.condition;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.SourceFilter;

/** Compiles a {@link SourceFilter}. */
final class SourceConditions {
    private SourceConditions() {}

    static Condition of(SourceFilter filter, Conditions on) {
        return on.in("slug", filter.slugs)
                .in("publisher", filter.publishers)
                .exact("title", filter.title)
                .containsAny("authors", filter.authors)
                .in("url", filter.urls)
                .in("language", filter.languages)
                .in("licence", filter.licences)
                .between("publishedOn", filter.publishedFrom, filter.publishedUntil)
                .present("withdrawnOn", filter.withdrawn)
                .between("withdrawnOn", filter.withdrawnFrom, filter.withdrawnUntil)
                .present("relaysKey", filter.relaying)
                .end("relaysKey", "Source", filter.relays, SourceConditions::of)
                .list("citations", Rows.of("Citation", "sourceKey"), filter.citations, CitationConditions::of)
                .since(filter.createdSince, filter.updatedSince)
                .combined(filter.and, filter.or, filter.not, SourceConditions::of)
                .all();
    }
}
