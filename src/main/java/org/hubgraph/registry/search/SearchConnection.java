package org.hubgraph.registry.search;

import java.util.function.Function;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;
import org.hubgraph.registry.entry.Entry;
import org.hubgraph.registry.entry.Node;
import org.hubgraph.registry.entry.SearchField;
import org.hubgraph.value.Name;

@Description("A page of search results, best match first.")
public class SearchConnection extends Connection<Entry, SearchConnection.SearchEdge> {
    SearchConnection(Page page, Function<Row, SearchEdge> edge) {
        super(page, edge);
    }

    @Description("A search result: an entry and the name or other text that matched.")
    public static class SearchEdge extends Edge<Entry> {
        private final Name matched;
        private final String text;
        private final SearchField field;
        private final Node object;
        private final MatchKind kind;
        private final double score;

        SearchEdge(
                Row row,
                Entry entry,
                Name matched,
                String text,
                SearchField field,
                Node object,
                MatchKind kind,
                double score) {
            super(row, entry);
            this.matched = matched;
            this.text = text;
            this.field = field;
            this.object = object;
            this.kind = kind;
            this.score = score;
        }

        @Description("The name that matched best; null if another text matched.")
        public Name getMatched() {
            return matched;
        }

        @NonNull
        @Description("The text that matched best: the name, or the whole other text.")
        public String getText() {
            return text;
        }

        @NonNull
        @Description("Where the text is: best of the fields that match.")
        public SearchField getField() {
            return field;
        }

        @NonNull
        @Description("The object that has the text: the entry for names and descriptions, the sector, the affiliation"
                + " for roles, the citation for quotes.")
        public Node getObject() {
            return object;
        }

        @NonNull
        @Description("Why the entry was found.")
        public MatchKind getKind() {
            return kind;
        }

        @NonNull
        @Description(
                "The quality of the match: 1 for the whole name, 0.8 or more if it begins with the text, 0.5 or more"
                        + " if it has the words of the text, 0.1 or more if it has similar words. The more of the name the text"
                        + " covers, the higher the score. Below 0.1 if another text has the words, by its field.")
        public Double getScore() {
            return score;
        }
    }
}
