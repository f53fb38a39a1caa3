package org.hubgraph.registry.source;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.query.Query;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Order;
import org.hubgraph.graphql.connection.SortKey;
import org.hubgraph.graphql.projection.Projection;
import org.hubgraph.graphql.projection.ReadRows;
import org.hubgraph.registry.change.References;
import org.hubgraph.registry.condition.Filters;
import org.hubgraph.registry.entry.NodeTable;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.erasure.Erasure;
import org.hubgraph.registry.erasure.Traces;
import org.hubgraph.registry.filter.CitationFilter;
import org.hubgraph.registry.filter.SortKeys;

/** Queries of the table of citations. */
@ApplicationScoped
public class Citations implements PanacheRepositoryBase<Citation, UUID>, NodeTable<Citation>, References, Traces {

    /**
     * The condition that no other, valid source confirms the citation {@code c}: no undisputed citation of another
     * source that was not withdrawn covers the same field of the same subject with the same value. Without a stated
     * value a citation confirms the value that is displayed, and so counts too.
     */
    private static final String UNSUPPORTED_BY_OTHERS = "not exists (select o.key from Citation o"
            + " join Source s on s.key = o.sourceKey where o.subjectKey = c.subjectKey"
            + " and o.field is not distinct from c.field and (o.statedValue is null or o.statedValue = c.statedValue)"
            + " and o.rank <> DISPUTED and o.sourceKey <> c.sourceKey and s.withdrawnOn is null)";

    private static final String CONFIDENCE =
            "case c.confidence when HIGH then 3 when MEDIUM then 2 when LOW then 1 else null end";

    private final Filters filters;

    Citations(Filters filters) {
        this.filters = filters;
    }

    @Override
    public Class<Citation> type() {
        return Citation.class;
    }

    @Override
    public List<Citation> listByKeys(Collection<UUID> keys) {
        return Projection.of(type(), getEntityManager()).listByKeys(keys);
    }

    /** @param orderBy null or empty for the order in which they were added */
    Listing all(CitationFilter filter, List<CitationOrder> orderBy) {
        return listing("citations", null, filter, orderBy);
    }

    /** @param orderBy null or empty for the order in which they were added */
    Listing ofSources(CitationFilter filter, List<CitationOrder> orderBy) {
        return listing("Source.citations", "c.sourceKey", filter, orderBy);
    }

    private Listing listing(String name, String parent, CitationFilter filter, List<CitationOrder> orderBy) {
        return new Listing(
                name,
                List.of("Citation c"),
                "Citation c",
                parent,
                filters.citations(filter),
                Order.of(
                        orderBy == null
                                ? List.of()
                                : orderBy.stream().map(Citations::key).toList(),
                        "c.key"));
    }

    private static SortKey key(CitationOrder order) {
        return switch (order.field) {
            case ACCESSED_ON -> SortKeys.date("ACCESSED_ON", "c.accessedOn", order.direction);
            case CONFIDENCE -> SortKeys.rank("CONFIDENCE", CONFIDENCE, order.direction);
            case CREATED_AT -> SortKeys.instant("CREATED_AT", "c.createdAt", order.direction);
            case UPDATED_AT -> SortKeys.instant("UPDATED_AT", "c.updatedAt", order.direction);
        };
    }

    /** The citations of sources that no other, valid source confirms, in the order in which they were recorded. */
    Listing soleSupportOfSources() {
        return new Listing(
                "Source.soleSupportOf",
                List.of("Citation c"),
                "Citation c",
                "c.sourceKey",
                Condition.of("c.rank <> DISPUTED and " + UNSUPPORTED_BY_OTHERS),
                Order.of(List.of(), "c.key"));
    }

    /** The citations of withdrawn sources that no valid source confirms, for subjects of any types. */
    List<Citation> listOnWithdrawnAlone(Collection<UUID> subjects) {
        return getEntityManager()
                .createQuery(
                        "select c from Citation c join Source w on w.key = c.sourceKey where among(:subjects, c.subjectKey)"
                                + " and w.withdrawnOn is not null and c.rank <> DISPUTED and " + UNSUPPORTED_BY_OTHERS
                                + " order by c.key",
                        Citation.class)
                .setParameter("subjects", subjects.toArray(UUID[]::new))
                .getResultList();
    }

    /**
     * The citations of subjects of any types, in no particular order.
     *
     * @param field the cited field; null for all citations
     */
    List<Citation> listBySubjects(Collection<UUID> subjects, String field) {
        // Counted row by row: a subject may have a thousand citations with long quotes.
        var query = getEntityManager()
                .createQuery(
                        "select c, c.key from Citation c where among(:subjects, c.subjectKey)"
                                + (field == null ? "" : " and c.field = :field"),
                        Object[].class)
                .setParameter("subjects", subjects.toArray(UUID[]::new));
        if (field != null) {
            query.setParameter("field", field);
        }
        return ReadRows.counted(rows(query)).getResultList().stream()
                .map(row -> (Citation) row[0])
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Query<Object[]> rows(TypedQuery<Object[]> query) {
        return query.unwrap(Query.class);
    }

    @Override
    public String name() {
        return "citations";
    }

    @Override
    public long countTo(Stored object) {
        if (object instanceof Source) {
            return count("sourceKey", object.key);
        }
        return 0;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public void gather(Erasure erasure) {
        list("subjectKey in ?1", erasure.subjects()).forEach(citation -> erasure.addId(citation.getId()));
    }

    /** Citations about the entry lose all but their source. Citations of objects that no longer exist are deleted. */
    @Override
    public void erase(Erasure erasure) {
        var subjects = erasure.subjects();
        var citations = list("subjectKey in ?1", subjects);
        for (Citation citation : citations) {
            citation.quote = null;
            citation.quoteLanguage = null;
            citation.statedValue = null;
            citation.locator = null;
            citation.locatorKind = null;
            citation.accessedOn = null;
            citation.confidence = null;
            citation.note = null;
        }
        for (String rows : List.of(
                "h.subject_id in (?1)",
                // A merge that was undone had made them citations of the survivor.
                Erasure.anyStateOfRowsOf("citation", "subject_id"))) {
            getEntityManager()
                    .createNativeQuery(
                            "update citation_history h set quote = null, quote_language = null, stated_value = null,"
                                    + " locator = null, locator_kind = null, accessed_on = null, confidence = null,"
                                    + " note = null where " + rows)
                    .setParameter(1, subjects)
                    .executeUpdate();
        }
        // Flushed first, because the history stores a deleted row in the state in which it was loaded.
        flush();
        citations.stream()
                .filter(citation -> erasure.gone().contains(citation.subjectKey))
                .forEach(this::delete);
    }
}
