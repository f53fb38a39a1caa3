package org.hubgraph.testsupport;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.source.Citation;
import org.hubgraph.registry.source.Source;

import static org.hubgraph.testsupport.FilterFields.Check.FLAG;
import static org.hubgraph.testsupport.FilterFields.Check.FROM;
import static org.hubgraph.testsupport.FilterFields.Check.IN_FORCE;
import static org.hubgraph.testsupport.FilterFields.Check.SINCE;
import static org.hubgraph.testsupport.FilterFields.Check.UNTIL;

/**
 * The fields of all filters as the schema describes them: which value of a row they compare, and to which rows they
 * lead. Conditions of entries that {@link RandomFilters} makes are not repeated here.
 */
public final class FilterModel {
    private final RegistryData data;
    private final FilterFields fields;

    public FilterModel(RegistryData data) {
        this.data = data;
        fields = new FilterFields(lists().values());
        lists().values().stream().map(rows -> rows.get(0).getClass()).forEach(this::stored);
        new EntryFilterFields(data, fields).add();
        new RelationFilterFields(data, fields).add();
    }

    /** The rows of the lists at the root, by the names of their fields. */
    public Map<String, List<? extends Stored>> lists() {
        var lists = new TreeMap<String, List<? extends Stored>>();
        lists.put("hubs", data.hubs);
        lists.put("tenants", data.tenants);
        lists.put("people", data.people);
        lists.put("funds", data.funds);
        lists.put("sectors", data.sectors);
        lists.put("tenancies", data.tenancies);
        lists.put("affiliations", data.affiliations);
        lists.put("backings", data.backings);
        lists.put("fundingRounds", data.rounds);
        lists.put("acquisitions", data.acquisitions);
        lists.put("partnerships", data.partnerships);
        lists.put("operatorships", data.operatorships);
        lists.put("successions", data.successions);
        lists.put("figures", data.figures);
        lists.put("visits", data.visits);
        lists.put("statements", data.statements);
        lists.put("citations", data.citations);
        lists.put("sources", data.sources);
        return lists;
    }

    List<? extends Stored> rows(Class<?> type) {
        return lists().values().stream()
                .filter(rows -> rows.get(0).getClass() == type)
                .findFirst()
                .orElseThrow();
    }

    Map<String, FilterFields.Value> values(Class<?> type) {
        return fields.values(type);
    }

    Map<String, FilterFields.Link> links(Class<?> type) {
        return fields.links(type);
    }

    /** What the filters of all types have in common. */
    private void stored(Class<? extends Stored> type) {
        fields.value(type, "createdSince", SINCE, row -> row.createdAt);
        fields.value(type, "updatedSince", SINCE, row -> row.updatedAt);
        if (DatedRelation.class.isAssignableFrom(type)) {
            var dated = type.asSubclass(DatedRelation.class);
            fields.value(dated, "inForceOn", IN_FORCE, row -> row);
            fields.value(dated, "sinceFrom", FROM, row -> row.since);
            fields.value(dated, "sinceUntil", UNTIL, row -> row.since);
            fields.value(dated, "untilFrom", FROM, row -> row.until);
            fields.value(dated, "untilUntil", UNTIL, row -> row.until);
            fields.value(dated, "ended", FLAG, row -> row.ended);
        }
        if (type != Citation.class && type != Source.class) {
            fields.list(
                    type,
                    "citations",
                    Citation.class,
                    data.citations,
                    (row, citation) -> citation.subjectKey.equals(row.key));
        }
    }
}
