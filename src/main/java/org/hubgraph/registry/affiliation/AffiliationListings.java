package org.hubgraph.registry.affiliation;

import java.util.ArrayList;
import java.util.List;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.NodeListing;
import org.hubgraph.graphql.connection.Order;
import org.hubgraph.graphql.connection.Relations;
import org.hubgraph.graphql.connection.SortKey;
import org.hubgraph.registry.affiliation.AffiliatedPersonOrder.AffiliatedPersonOrderField;
import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.SortKeys;
import org.hubgraph.registry.hub.HubScope;
import org.hubgraph.registry.person.People;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.person.PersonOrder.PersonOrderField;
import org.hubgraph.registry.vocabulary.RoleKind;
import org.hubgraph.value.PartialDate;

/**
 * The lists of affiliations, and of people who have them, below hubs, tenants, funds and people.
 *
 * @param roles only affiliations with one of these roles; null or empty for all
 * @param asOf only affiliations and residences that may be in force on this date; null for all
 * @param person only people who meet this condition on the alias {@code p}, in lists of people
 */
record AffiliationListings(List<RoleKind> roles, PartialDate asOf, Condition person) {
    private static final String WITH_PERSON = "Affiliation a join Person p on p.key = a.personKey";

    AffiliationListings(PartialDate asOf) {
        this(null, asOf, Condition.ALWAYS);
    }

    /** The affiliations of hubs: those with a hub of the scope or with one of its residents, each once. */
    Relations ofHubs(HubScope scope) {
        var listing = byDate("Hub.affiliations", withHubs(scope, "Affiliation a"), "m.hub");
        return new Relations(listing.with(scope.with()), "a.personKey");
    }

    Relations ofTenants() {
        return relations("Tenant.affiliations", Condition.of("Affiliation a"), "a.tenantKey");
    }

    /** The affiliations on behalf of organisations. */
    Listing onBehalfOfTenants() {
        return byDate("Tenant.delegates", Condition.of("Affiliation a"), "a.onBehalfOfKey");
    }

    Relations ofFunds() {
        return relations("Fund.affiliations", Condition.of("Affiliation a"), "a.fundKey");
    }

    Listing ofPeople() {
        return byDate("Person.affiliations", Condition.of("Affiliation a"), "a.personKey");
    }

    /** The people of {@link #ofHubs}, each once, in the row of their earliest affiliation. */
    NodeListing<Person> peopleOfHubs(HubScope scope, List<AffiliatedPersonOrder> orderBy) {
        if (scope.includesDescendants()) {
            return peopleOfNestedHubs(scope, orderBy);
        }
        var residence = DatedRelation.holdsOn("z", asOf);
        var sameHub = new Condition(
                "(o.hubKey = m.hub or exists (select 1 from Tenancy z where z.hubKey = m.hub"
                        + " and z.tenantKey = o.tenantKey and z.standing = RESIDENT and " + residence.hql() + "))",
                residence.values());
        return people("Hub.people", withHubs(scope, WITH_PERSON), "m.hub", sameHub, orderBy, ofHubs(scope));
    }

    /** Numbers the affiliations of all hubs below one, which may be many: no index has them in the order of a list. */
    private NodeListing<Person> peopleOfNestedHubs(HubScope scope, List<AffiliatedPersonOrder> orderBy) {
        var rows = withHubs(scope, "Affiliation a");
        var which = which("a");
        var values = new ArrayList<>(rows.values());
        values.addAll(which.values());
        var numbered = new Condition(
                "(select a.key as affiliation, m.hub as hub, " + DatedRelation.place("a", "m.hub, a.personKey")
                        + " as place from " + rows.hql() + " where " + which.hql() + ") f"
                        + " join Affiliation a on a.key = f.affiliation join Person p on p.key = a.personKey",
                values);
        var people = new Listing(
                "Hub.people",
                List.of("Person p"),
                numbered,
                "f.hub",
                Condition.of("f.place = 1").and(person),
                Order.of(keys(orderBy), "a.personKey"));
        return people(people.with(scope.with()), null, ofHubs(scope));
    }

    /** The people of {@link #ofTenants}, each once, in the row of their earliest affiliation. */
    NodeListing<Person> peopleOfTenants(List<AffiliatedPersonOrder> orderBy) {
        var sameTenant = Condition.of("o.tenantKey = a.tenantKey");
        return people("Tenant.people", Condition.of(WITH_PERSON), "a.tenantKey", sameTenant, orderBy, ofTenants());
    }

    /** The people of {@link #ofFunds}, each once, in the row of their earliest affiliation. */
    NodeListing<Person> peopleOfFunds(List<AffiliatedPersonOrder> orderBy) {
        var sameFund = Condition.of("o.fundKey = a.fundKey");
        return people("Fund.people", Condition.of(WITH_PERSON), "a.fundKey", sameFund, orderBy, ofFunds());
    }

    /** A union of two queries lets each of them use its own index. */
    private Condition withHubs(HubScope scope, String from) {
        var resident = DatedRelation.holdsOn("y", asOf);
        return new Condition(
                from + " join (select a1.key as affiliation, " + scope.owner("n1", "a1.hubKey") + " as hub"
                        + " from Affiliation a1" + scope.join("n1", "a1.hubKey") + " where a1.hubKey is not null"
                        + " union select a2.key as affiliation, " + scope.owner("n2", "y.hubKey") + " as hub"
                        + " from Affiliation a2 join Tenancy y on y.tenantKey = a2.tenantKey"
                        + scope.join("n2", "y.hubKey") + " where y.standing = RESIDENT and "
                        + resident.hql() + ") m on m.affiliation = a.key",
                resident.values());
    }

    /** @param sameParent whether the affiliation {@code o} is below the same parent as {@code a} */
    private NodeListing<Person> people(
            String name,
            Condition from,
            String parent,
            Condition sameParent,
            List<AffiliatedPersonOrder> orderBy,
            Relations affiliations) {
        var others = Condition.allOf(List.of(Condition.of("o.personKey = a.personKey"), sameParent, which("o")));
        var order = Order.of(keys(orderBy), "a.personKey");
        var rows =
                new Listing(name, List.of("Person p"), from, parent, which("a").and(person), order);
        var people = rows.filtered(DatedRelation.isFirst("a", "Affiliation", others));
        return people(people, isByPerson(orderBy) ? rows : null, affiliations);
    }

    private static NodeListing<Person> people(Listing people, Listing rows, Relations affiliations) {
        return new NodeListing<>(people, rows, affiliations, Person.class, person -> person.key);
    }

    private static boolean isByPerson(List<AffiliatedPersonOrder> orderBy) {
        return orderBy == null || orderBy.stream().noneMatch(order -> order.field == AffiliatedPersonOrderField.SINCE);
    }

    private static List<SortKey> keys(List<AffiliatedPersonOrder> orderBy) {
        return SortKeys.of(orderBy, AffiliationListings::key, People.key(PersonOrderField.NAME, Direction.ASC));
    }

    private static SortKey key(AffiliatedPersonOrder order) {
        return order.field == AffiliatedPersonOrderField.SINCE
                ? SortKeys.date("SINCE", "a.since", order.direction)
                : People.key(PersonOrderField.valueOf(order.field.name()), order.direction);
    }

    private Relations relations(String name, Condition from, String parent) {
        return new Relations(byDate(name, from, parent), "a.personKey");
    }

    private Listing byDate(String name, Condition from, String parent) {
        return new Listing(name, List.of("Affiliation a"), from, parent, which("a"), SortKeys.earliestFirst("a"));
    }

    private Condition which(String alias) {
        return Condition.inIfAny(alias + ".role", roles).and(DatedRelation.holdsOn(alias, asOf));
    }
}
