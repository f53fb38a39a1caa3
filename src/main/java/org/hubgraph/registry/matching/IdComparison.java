package org.hubgraph.registry.matching;

import java.util.List;

import org.hubgraph.registry.matching.Signal.Agreement;
import org.hubgraph.registry.matching.Signal.Feature;

/** Compares external ids. One that agrees decides, unless another one of the two entries contradicts. */
final class IdComparison {
    private static final double AGREES = 9;
    private static final double CONTRADICTS = -6;
    private static final double SHARED = 1;

    private IdComparison() {}

    static Signal of(List<DescribedId> ids, List<DescribedId> others) {
        DescribedId same = null;
        DescribedId shared = null;
        String contradiction = null;
        for (var id : ids) {
            var alike = others.stream().filter(id::hasSameIssuer).toList();
            if (alike.contains(id)) {
                same = id.identifies() ? id : same;
                shared = id.identifies() ? shared : id;
            } else if (id.identifies() && !alike.isEmpty() && ids.stream().noneMatch(alike::contains)) {
                contradiction = Details.pair(text(id), text(alike.get(0)));
            }
        }
        if (contradiction != null) {
            return new Signal(
                    Feature.EXTERNAL_ID, Agreement.CONTRADICTS, same == null ? CONTRADICTS : 0, contradiction);
        }
        if (same != null) {
            return new Signal(Feature.EXTERNAL_ID, Agreement.AGREES, AGREES, text(same));
        }
        return shared == null
                ? Signal.absent(Feature.EXTERNAL_ID)
                : new Signal(Feature.EXTERNAL_ID, Agreement.ABSENT, SHARED, text(shared));
    }

    private static String text(DescribedId id) {
        return id.scheme() + " " + id.value();
    }
}
