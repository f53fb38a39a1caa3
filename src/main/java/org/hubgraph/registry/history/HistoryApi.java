package org.hubgraph.registry.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.database.session.Past;
import org.hubgraph.failure.NotAvailableThen;
import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.graphql.projection.Reads;
import org.hubgraph.graphql.projection.Statements;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.entry.Cited;
import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.Node;
import org.hubgraph.registry.entry.NodeTables;
import org.hubgraph.registry.entry.Stored;

/** Resolves the history of one object and of the whole registry. */
@GraphQLApi
public class HistoryApi {
    private final Changes changes;
    private final States states;
    private final NodeTables nodes;
    private final Pages pages;
    private final ChangeCursors cursors;
    private final ChangeConditions conditions;

    HistoryApi(
            Changes changes,
            States states,
            NodeTables nodes,
            Pages pages,
            ChangeCursors cursors,
            ChangeConditions conditions) {
        this.conditions = conditions;
        this.changes = changes;
        this.states = states;
        this.nodes = nodes;
        this.pages = pages;
        this.cursors = cursors;
    }

    @Query
    @Description(
            "All changes that match the filter, oldest first unless `orderBy` is given. To follow the registry, query"
                    + " again in this order with the last cursor in `after`: a new change never precedes one that was"
                    + " already returned.")
    @Statements(
            value = 1,
            unlessGiven = {"after", "before"})
    public ChangeConnection changes(
            @Description(ArgumentTexts.FILTER) ChangeFilter filter,
            @DefaultValue("[]") @Description("Only changes of objects of these types; if null or empty, of all types.")
                    List<@NonNull ChangedType> types,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull ChangeOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = changes.settled(types).filtered(conditions.of(filter)).ordered(ChangeOrder.of(orderBy));
        var request = pages.request(first, after, last, before);
        cursors.verify(listing, request);
        return new ChangeConnection(pages.root(listing, request));
    }

    @NonNull
    @Description(
            "Changes to this object that match the filter, since change tracking began, oldest first unless `orderBy` is"
                    + " given.")
    public List<@NonNull ChangeConnection> history(
            @Source List<Cited> cited,
            @Description(ArgumentTexts.FILTER) ChangeFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull ChangeOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        if (Past.isVisited()) {
            throw new NotAvailableThen("A past state has no history: query the history of the object in the present.");
        }
        var request = pages.request(first, after, last, before);
        var chosen = conditions.of(filter);
        var order = ChangeOrder.of(orderBy);
        var byType = cited.stream().map(Stored.class::cast).collect(Collectors.groupingBy(Object::getClass));
        var histories = new HashMap<UUID, ChangeConnection>();
        byType.forEach((type, objects) -> {
            var keys = objects.stream().map(object -> object.key).toList();
            var listing = changes.ofSubjects(type).filtered(chosen).ordered(order);
            cursors.verify(listing, request);
            var found = pages.below(listing, request, keys);
            for (int i = 0; i < keys.size(); i++) {
                histories.put(keys.get(i), new ChangeConnection(found.get(i)));
            }
        });
        return cited.stream()
                .map(object -> histories.get(((Stored) object).key))
                .toList();
    }

    @Description("The object in its current state. If it was merged, the object it was merged into; null if it was"
            + " deleted.")
    @Reads({"typeName", "subjectKey"})
    public List<Node> subject(@Source List<Change> changes) {
        var ids = changes.stream()
                .map(change -> new GlobalId(change.typeName, change.subjectKey))
                .toList();
        return nodes.align(ids).stream().map(Node.class::cast).collect(Collectors.toList());
    }

    @NonNull
    @Description("The changed fields, with the values before and after. Empty if only parts with their own history"
            + " changed, such as citations.")
    @Reads({"typeName", "subjectKey", "kind", "version", "baseVersion"})
    @ListSize(most = FieldChange.MOST)
    public List<@NonNull List<@NonNull FieldChange>> fields(@Source List<Change> changes) {
        var around = states.around(changes);
        return changes.stream().map(change -> different(change, around)).toList();
    }

    private static List<FieldChange> different(Change change, Map<States.Key, Map<String, Object>> around) {
        Map<String, Object> none = Map.of();
        var before = change.baseVersion == null
                ? none
                : around.getOrDefault(new States.Key(change.subjectKey, change.baseVersion), none);
        boolean gone = change.kind == ChangeKind.DELETED || change.kind == ChangeKind.MERGED;
        var after = gone ? none : around.getOrDefault(new States.Key(change.subjectKey, change.version), none);
        var different = new ArrayList<FieldChange>();
        var fields = new LinkedHashSet<>(after.keySet());
        fields.addAll(before.keySet());
        for (String field : fields) {
            String was = Facts.text(before.get(field));
            String is = Facts.text(after.get(field));
            if (!Objects.equals(was, is)) {
                different.add(new FieldChange(field, was, is));
            }
        }
        return different;
    }
}
