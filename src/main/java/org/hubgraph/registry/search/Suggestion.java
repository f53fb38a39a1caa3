package org.hubgraph.registry.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.entry.Entry;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.search.SearchConnection.SearchEdge;
import org.hubgraph.value.Name;

@Description("An entry to suggest while its name is being typed.")
public record Suggestion(
        @NonNull @Description("The name that matched best, to show to the user.")
        Name matched,

        @NonNull @Description("Why the name was found.") MatchKind kind,

        @NonNull @Description("The quality of the match, from 0 to 1, as in `search`.")
        Double score,

        @NonNull @Description("The type of the entry.") EntryType type,

        @NonNull @Description("The entry.") Entry entry) {

    static Suggestion of(SearchEdge edge) {
        var entry = edge.getNode();
        return new Suggestion(
                edge.getMatched(), edge.getKind(), edge.getScore(), EntryType.of((RegistryEntry) entry), entry);
    }
}
