package org.hubgraph.registry.condition;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.StatementFilter;

/** Compiles a {@link StatementFilter}. */
final class StatementConditions {
    private StatementConditions() {}

    static Condition of(StatementFilter filter, Conditions on) {
        return on.exact("text", filter.text)
                .end("personKey", "Person", filter.person, PersonConditions::of)
                .end("visitKey", "Visit", filter.visit, VisitConditions::of)
                .in("language", filter.languages)
                .in("originalLanguage", filter.originalLanguages)
                .between("saidOn", filter.saidFrom, filter.saidUntil)
                .present("visitKey", filter.duringVisit)
                .citations("Statement", filter.citations)
                .since(filter.createdSince, filter.updatedSince)
                .combined(filter.and, filter.or, filter.not, StatementConditions::of)
                .all();
    }
}
