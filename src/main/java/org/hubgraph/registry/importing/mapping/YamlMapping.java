package org.hubgraph.registry.importing.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.hubgraph.registry.importing.format.SourceOptions;
import org.hubgraph.registry.importing.format.SourceRow;

/** A mapping that was read from YAML. */
record YamlMapping(
        String name, SourceOptions options, MappingSource source, String accessedOn, List<RecordRule> records)
        implements Mapping {

    @Override
    public List<TargetType> types() {
        return records.stream()
                .map(RecordRule::type)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    @Override
    public Set<String> columns(String table) {
        var columns = new LinkedHashSet<String>();
        records.stream().filter(record -> isFor(record, table)).forEach(record -> UsedColumns.add(record, columns));
        return columns;
    }

    @Override
    public Optional<String> column(String table, Set<TargetType> types, String field) {
        var columns = records.stream()
                .filter(record -> isFor(record, table) && types.contains(record.type()))
                .flatMap(record -> record.fields().stream())
                .filter(rule -> rule.spec().name().equals(field))
                .map(RuleColumns::first)
                .collect(Collectors.toCollection(HashSet::new));
        return columns.size() == 1 ? Optional.ofNullable(columns.iterator().next()) : Optional.empty();
    }

    @Override
    public MappedRow apply(SourceRow row) {
        if (!row.isReadable()) {
            return new MappedRow(List.of(), row.faults(), List.of(), null);
        }
        var result = new RowResult(row);
        var drafts = new ArrayList<Draft>();
        for (var record : records) {
            if (isFor(record, row.table())) {
                new DraftBuilder(this, record, row, result).addTo(drafts);
            }
        }
        return result.finished(drafts);
    }

    /** A file with one list has no names of lists. */
    private boolean isFor(RecordRule record, String table) {
        return record.list().equals(table)
                || table.isEmpty() && options.tables().size() <= 1;
    }
}
