package org.hubgraph.registry.search;

import java.util.function.Function;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;
import org.hubgraph.registry.entry.Entry;
import org.hubgraph.value.Name;

@Description("A page of search results, best match first.")
public class SearchConnection extends Connection<Entry, SearchConnection.SearchEdge> {
    SearchConnection(Page page, Function<Row, SearchEdge> edge) {
        super(page, edge);
    }

    @Description("A search result: an entry and the name that matched.")
    public static class SearchEdge extends Edge<Entry> {
        private final Name matched;
        private final MatchKind kind;
        private final double score;

        SearchEdge(Row row, Entry entry, Name matched, MatchKind kind, double score) {
            super(row, entry);
            this.matched = matched;
            this.kind = kind;
            this.score = score;
        }

        @NonNull
        @Description("The name that matched best.")
        public Name getMatched() {
            return matched;
        }

        @NonNull
        @Description("Why the name was found.")
        public MatchKind getKind() {
            return kind;
        }

        @NonNull
        @Description(
                "The quality of the match: 1 for the whole name, 0.8 or more if it begins with the text, 0.5 or more"
                        + " if it has the words of the text, less if it has similar words. The more of the name the text covers,"
                        + " the higher the score.")
        public Double getScore() {
            return score;
        }
    }
}
