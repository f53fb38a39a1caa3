package org.hubgraph.registry.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Row;
import org.hubgraph.registry.entry.Entry;
import org.hubgraph.value.Name;

@Description("An entry that was found, and by which of its names.")
public class SearchEdge extends Edge<Entry> {
    private final Name matched;
    private final double score;

    SearchEdge(Row row, Entry entry, Name matched, double score) {
        super(row, entry);
        this.matched = matched;
        this.score = score;
    }

    @NonNull
    @Description("The name that matched best.")
    public Name getMatched() {
        return matched;
    }

    @NonNull
    @Description(
            "How well it matched: 1 for the whole name, 0.6 or more for its beginning, 0.2 or more for a part of it; the more"
                    + " of the name was asked for, the higher.")
    public Double getScore() {
        return score;
    }
}
