package org.hubgraph.registry.importing.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows in an order in which each comes behind those that it refers to, in whatever order the file has them. */
final class OrderedRows {
    private final List<RowImport.Mapped> given;
    /** The positions of the rows that describe an object. */
    private final Map<Long, List<Integer>> described = new HashMap<>();

    private final List<RowImport.Mapped> ordered = new ArrayList<>();
    private final boolean[] begun;

    private OrderedRows(List<RowImport.Mapped> given) {
        this.given = given;
        this.begun = new boolean[given.size()];
        for (int i = 0; i < given.size(); i++) {
            int position = i;
            given.get(i).result().drafts().stream()
                    .flatMap(draft -> ObjectIdentity.of(draft).stream())
                    .distinct()
                    .forEach(identity -> described
                            .computeIfAbsent(identity, none -> new ArrayList<>())
                            .add(position));
        }
    }

    /** @param rows of one file in their order; if some refer to each other in a circle, the first one comes last */
    static List<RowImport.Mapped> of(List<RowImport.Mapped> rows) {
        var order = new OrderedRows(rows);
        for (int position = 0; position < rows.size(); position++) {
            order.addBehindOthers(position);
        }
        return order.ordered;
    }

    /** A row whose references are being followed. */
    private record Followed(int position, Iterator<Integer> references) {}

    /** A chain of references may be as long as the file, so it is not followed by recursion. */
    private void addBehindOthers(int first) {
        var path = new ArrayDeque<Followed>();
        begin(first, path);
        while (!path.isEmpty()) {
            var last = path.peek();
            if (last.references().hasNext()) {
                begin(last.references().next(), path);
            } else {
                ordered.add(given.get(last.position()));
                path.pop();
            }
        }
    }

    private void begin(int position, ArrayDeque<Followed> path) {
        if (!begun[position]) {
            begun[position] = true;
            path.push(new Followed(position, referredTo(position).iterator()));
        }
    }

    private Set<Integer> referredTo(int position) {
        var all = new LinkedHashSet<Integer>();
        given.get(position).result().drafts().stream()
                .flatMap(draft -> draft.references().stream())
                .flatMap(reference -> ObjectIdentity.of(reference).stream())
                .forEach(identity -> all.addAll(described.getOrDefault(identity, List.of())));
        return all;
    }
}
