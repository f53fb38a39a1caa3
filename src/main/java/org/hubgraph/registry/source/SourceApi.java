package org.hubgraph.registry.source;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.projection.Batched;
import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.graphql.projection.Reads;
import org.hubgraph.graphql.projection.Statements;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.entry.Cited;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.Lookups;
import org.hubgraph.registry.entry.Node;
import org.hubgraph.registry.entry.NodeTables;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.filter.CitationFilter;

/** Resolves queries of sources, and the facts that depend on them. */
@GraphQLApi
public class SourceApi {
    private final Lookups lookups;
    private final Sources sources;
    private final Citations citations;
    private final NodeTables nodes;
    private final FieldNames fields;
    private final Pages pages;

    SourceApi(Sources sources, Citations citations, NodeTables nodes, FieldNames fields, Pages pages, Lookups lookups) {
        this.lookups = lookups;
        this.sources = sources;
        this.citations = citations;
        this.nodes = nodes;
        this.fields = fields;
        this.pages = pages;
    }

    @Query
    @Batched
    @Description("The source with this id or slug; null if there is none. Give exactly one of the two.")
    @Statements(
            value = 1,
            unlessGiven = {"id", "asKnownAt"})
    public org.hubgraph.registry.source.Source source(
            @Id @Description(ArgumentTexts.ID) String id,
            @Description(ArgumentTexts.SLUG) String slug,
            @Description(ArgumentTexts.AS_KNOWN_AT) Instant asKnownAt) {
        return lookups.find(sources, id, slug, asKnownAt);
    }

    @Description("The source that this one reports from; null if it is original reporting.")
    public List<org.hubgraph.registry.source.Source> relays(@Source List<org.hubgraph.registry.source.Source> sources) {
        return this.sources.align(
                sources.stream().map(source -> source.relaysKey).toList());
    }

    @NonNull
    @Description("The citations of this source, in the order in which they were added unless `orderBy` is given.")
    public List<@NonNull CitationConnection> citations(
            @Source List<org.hubgraph.registry.source.Source> sources,
            @Description(ArgumentTexts.FILTER) CitationFilter filter,
            @DefaultValue("[]")
                    @Description("The sort keys, the most significant first; if empty, in the order in which they were"
                            + " added.")
                    List<@NonNull CitationOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var keys = sources.stream().map(source -> source.key).toList();
        return pages
                .below(citations.ofSources(filter, orderBy), pages.request(first, after, last, before), keys)
                .stream()
                .map(CitationConnection::new)
                .toList();
    }

    @NonNull
    @Description("The facts that only this source supports: its citations that no other, valid source confirms, in"
            + " the order in which they were added. A citation is confirmed if another source is cited"
            + " for the same field of the same object (or both are cited for the object as a whole) and"
            + " states the same value or none. Disputed citations are not counted at all. A source that"
            + " relays another one counts as a separate source.")
    public List<@NonNull CitationConnection> soleSupportOf(
            @Source List<org.hubgraph.registry.source.Source> sources,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var keys = sources.stream().map(source -> source.key).toList();
        return pages.below(citations.soleSupportOfSources(), pages.request(first, after, last, before), keys).stream()
                .map(CitationConnection::new)
                .toList();
    }

    @NonNull
    @Description("Citations of withdrawn sources that no valid source confirms, in the order in which they were"
            + " added. `Source.soleSupportOf` defines confirmation. Empty if there are none.")
    @ListSize(most = Citation.MOST)
    public List<@NonNull List<@NonNull Citation>> unsupportedCitations(@Source List<Cited> cited) {
        var keys = cited.stream().map(subject -> ((Stored) subject).key).toList();
        var bySubject = citations.listOnWithdrawnAlone(keys.stream().distinct().toList()).stream()
                .collect(Collectors.groupingBy(citation -> citation.subjectKey));
        return keys.stream().map(key -> bySubject.getOrDefault(key, List.of())).toList();
    }

    @NonNull
    @Description("The sources of these facts, with quotes: preferred citations first, disputed ones last. At most"
            + " 1,000.")
    @ListSize(most = Citation.MOST, assumedSize = 50)
    public List<@NonNull List<@NonNull Citation>> citations(
            @Source List<Cited> cited,
            @Description("Only citations for this field of the object, such as `openedOn`; omit it for all.")
                    String field) {
        fields.check(cited, field);
        var keys = cited.stream().map(subject -> ((Stored) subject).key).toList();
        var bySubject = citations.listBySubjects(keys.stream().distinct().toList(), field).stream()
                .sorted(Comparator.comparing((Citation citation) -> citation.rank)
                        .thenComparing(citation -> citation.key.toString()))
                .collect(Collectors.groupingBy(citation -> citation.subjectKey));
        return keys.stream().map(key -> bySubject.getOrDefault(key, List.of())).toList();
    }

    @NonNull
    @Description("The object that the citation is about.")
    @Reads("subjectType")
    public List<@NonNull Node> subject(@Source List<Citation> citations) {
        var ids = citations.stream()
                .map(citation -> new GlobalId(citation.subjectType, citation.subjectKey))
                .toList();
        return nodes.align(ids).stream().map(Node.class::cast).toList();
    }

    @NonNull
    @Description("The source.")
    public List<org.hubgraph.registry.source.@NonNull Source> source(@Source List<Citation> citations) {
        return sources.align(
                citations.stream().map(citation -> citation.sourceKey).toList());
    }
}
