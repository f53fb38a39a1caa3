package org.hubgraph.registry.condition;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.VisitFilter;

/** Compiles a {@link VisitFilter}. */
final class VisitConditions {
    /** The visits of a person as a guest, and those at which the person was met. */
    static final Rows OF_PERSON = Rows.of("VisitPerson", "personKey").to("Visit", "%s.visitKey");

    private static final Rows PEOPLE = Rows.of("VisitPerson", "visitKey").to("Person", "%s.personKey");

    private VisitConditions() {}

    static Condition of(VisitFilter filter, Conditions on) {
        return on.end("hubKey", "Hub", filter.hub, HubConditions::of)
                .some(PEOPLE, filter.person, PersonConditions::of)
                .some(PEOPLE.where("%s.part = GUEST"), filter.guest, PersonConditions::of)
                .some(PEOPLE.where("%s.part = MET"), filter.met, PersonConditions::of)
                .between("date", filter.from, filter.until)
                .list("statements", Rows.of("Statement", "visitKey"), filter.statements, StatementConditions::of)
                .citations("Visit", filter.citations)
                .since(filter.createdSince, filter.updatedSince)
                .combined(filter.and, filter.or, filter.not, VisitConditions::of)
                .all();
    }
}
