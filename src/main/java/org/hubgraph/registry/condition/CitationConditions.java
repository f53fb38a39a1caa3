package org.hubgraph.registry.condition;

import java.util.List;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.CitationFilter;
import org.hubgraph.registry.filter.SourceFilter;

/** Compiles a {@link CitationFilter}. */
final class CitationConditions {
    private CitationConditions() {}

    static Condition of(CitationFilter filter, Conditions on) {
        return on.end("sourceKey", "Source", ofSlugs(filter.sources), SourceConditions::of)
                .end("sourceKey", "Source", filter.source, SourceConditions::of)
                .in("subjectType", filter.subjectTypes)
                .in("field", filter.fields)
                .in("rank", filter.ranks)
                .in("confidence", filter.confidences)
                .in("locator", filter.locators)
                .in("locatorKind", filter.locatorKinds)
                .exact("quote", filter.quote)
                .in("quoteLanguage", filter.quoteLanguages)
                .exact("statedValue", filter.statedValue)
                .exact("note", filter.note)
                .between("accessedOn", filter.accessedFrom, filter.accessedUntil)
                .since(filter.createdSince, filter.updatedSince)
                .combined(filter.and, filter.or, filter.not, CitationConditions::of)
                .all();
    }

    private static SourceFilter ofSlugs(List<String> slugs) {
        if (slugs == null) {
            return null;
        }
        var filter = new SourceFilter();
        filter.slugs = slugs;
        return filter;
    }
}
