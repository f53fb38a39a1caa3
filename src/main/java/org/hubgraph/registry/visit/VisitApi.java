package org.hubgraph.registry.visit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.registry.condition.Filters;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.filter.StatementFilter;
import org.hubgraph.registry.filter.VisitFilter;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.hub.HubScope;
import org.hubgraph.registry.hub.Hubs;
import org.hubgraph.registry.person.People;
import org.hubgraph.registry.person.Person;

/** Resolves visits and the statements made there. */
@GraphQLApi
@RegisterForReflection
public class VisitApi {
    private final Visits visits;
    private final Statements statements;
    private final Hubs hubs;
    private final People people;
    private final Pages pages;
    private final Filters filters;

    VisitApi(Visits visits, Statements statements, Hubs hubs, People people, Pages pages, Filters filters) {
        this.visits = visits;
        this.statements = statements;
        this.hubs = hubs;
        this.people = people;
        this.pages = pages;
        this.filters = filters;
    }

    @Name("visits")
    @NonNull
    @Description("The visits to the hub, latest first.")
    public List<@NonNull VisitConnection> visitsOfHubs(
            @Source List<Hub> hubs,
            @DefaultValue("false") @Description(HubScope.DESCRIPTION) Boolean includeDescendants,
            @Description(ArgumentTexts.FILTER) VisitFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull VisitOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var scope = HubScope.of(hubs, includeDescendants);
        var listing = chosen(visits.ofHubs(scope), filter, orderBy);
        return pages.below(listing, pages.request(first, after, last, before), scope.hubs()).stream()
                .map(VisitConnection::new)
                .toList();
    }

    @Name("visits")
    @NonNull
    @Description("The visits in which the person took part, as a visitor or as a person met, latest first.")
    public List<@NonNull VisitConnection> visitsOfPeople(
            @Source List<Person> people,
            @Description(ArgumentTexts.FILTER) VisitFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull VisitOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var keys = people.stream().map(person -> person.key).toList();
        return pages
                .below(chosen(visits.ofPeople(), filter, orderBy), pages.request(first, after, last, before), keys)
                .stream()
                .map(VisitConnection::new)
                .toList();
    }

    @NonNull
    @Description("The statements by the person, latest first, undated last.")
    public List<@NonNull StatementConnection> statements(
            @Source List<Person> people,
            @Description(ArgumentTexts.FILTER) StatementFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull StatementOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var keys = people.stream().map(person -> person.key).toList();
        var listing = statements.ofPeople().filtered(filters.statements(filter));
        var ordered = listing.ordered(StatementListApi.order(orderBy));
        return pages.below(ordered, pages.request(first, after, last, before), keys).stream()
                .map(StatementConnection::new)
                .toList();
    }

    private Listing chosen(Listing listing, VisitFilter filter, List<VisitOrder> orderBy) {
        return listing.filtered(filters.visits(filter)).ordered(VisitListApi.order(orderBy));
    }

    @NonNull
    @Description("The hub that was visited.")
    public List<@NonNull Hub> hub(@Source List<Visit> visits) {
        return hubs.align(visits.stream().map(visit -> visit.hubKey).toList());
    }

    @NonNull
    @Description("The visitors, in the order of the source. At most 100.")
    @ListSize(most = Visit.MOST_PARTICIPANTS)
    public List<@NonNull List<@NonNull Person>> guests(@Source List<Visit> visits) {
        return participants(visits, VisitPart.GUEST);
    }

    @NonNull
    @Description("The people whom the visitors met, in the order of the source. `metComplete` says whether there"
            + " may be others. At most 100.")
    @ListSize(most = Visit.MOST_PARTICIPANTS)
    public List<@NonNull List<@NonNull Person>> met(@Source List<Visit> visits) {
        return participants(visits, VisitPart.MET);
    }

    private List<List<Person>> participants(List<Visit> visits, VisitPart part) {
        var keys = visits.stream().map(visit -> visit.key).distinct().toList();
        var rows = this.visits.participants(keys, part);
        var found = people.align(rows.stream().map(row -> row.personKey).toList());
        var byVisit = new HashMap<UUID, List<Person>>();
        for (int i = 0; i < rows.size(); i++) {
            byVisit.computeIfAbsent(rows.get(i).visitKey, key -> new ArrayList<>())
                    .add(found.get(i));
        }
        return visits.stream()
                .map(visit -> byVisit.getOrDefault(visit.key, List.of()))
                .toList();
    }

    @NonNull
    @Description("The statements made during the visit, in the order of the source. At most 200.")
    @ListSize(most = Visit.MOST_STATEMENTS)
    public List<@NonNull List<@NonNull Statement>> statements(@Source List<Visit> visits) {
        var keys = visits.stream().map(visit -> visit.key).distinct().toList();
        var byVisit = statements.listByVisits(keys).stream().collect(Collectors.groupingBy(said -> said.visitKey));
        return visits.stream()
                .map(visit -> byVisit.getOrDefault(visit.key, List.of()))
                .toList();
    }

    @NonNull
    @Description("The speaker.")
    public List<@NonNull Person> person(@Source List<Statement> statements) {
        return people.align(
                statements.stream().map(statement -> statement.personKey).toList());
    }

    @Description("The visit during which it was said; null if it was not said during a visit.")
    public List<Visit> visit(@Source List<Statement> statements) {
        return visits.align(
                statements.stream().map(statement -> statement.visitKey).toList());
    }
}
