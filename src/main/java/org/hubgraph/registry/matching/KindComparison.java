package org.hubgraph.registry.matching;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.matching.Signal.Agreement;
import org.hubgraph.registry.matching.Signal.Feature;

/** Compares the kinds of two entries. Kinds of one family do not contradict each other. */
final class KindComparison {
    private static final double SAME = 0.4;
    private static final double OTHER_FAMILY = -1;
    private static final double OTHER_KIND_OF_HUB = -0.3;

    /** The families of kinds of organisations. Kinds without a family, such as FUNDER, go with all others. */
    private static final Map<String, String> FAMILIES = Map.ofEntries(
            Map.entry("STARTUP", "business"),
            Map.entry("COMPANY", "business"),
            Map.entry("INVESTOR", "business"),
            Map.entry("MEDIA", "business"),
            Map.entry("UNIVERSITY", "teaching"),
            Map.entry("EDUCATION", "teaching"),
            Map.entry("RESEARCH_INSTITUTE", "research"),
            Map.entry("FACILITY", "research"),
            Map.entry("HEALTHCARE", "care"),
            Map.entry("GOVERNMENT", "government"),
            Map.entry("PUBLIC_BODY", "government"),
            Map.entry("INTERNATIONAL_ORGANISATION", "government"));

    private KindComparison() {}

    static Signal of(EntryType type, List<String> kinds, List<String> others) {
        if (kinds.isEmpty() || others.isEmpty()) {
            return Signal.absent(Feature.KIND);
        }
        String detail = Details.pair(String.join(" ", kinds), String.join(" ", others));
        if (kinds.stream().anyMatch(kind -> !kind.equals("OTHER") && others.contains(kind))) {
            return new Signal(Feature.KIND, Agreement.AGREES, SAME, detail);
        }
        boolean unknown = kinds.contains("OTHER") || others.contains("OTHER");
        if (!unknown && type == EntryType.HUB) {
            return new Signal(Feature.KIND, Agreement.CONTRADICTS, OTHER_KIND_OF_HUB, detail);
        }
        boolean apart =
                hasFamily(kinds) && hasFamily(others) && Collections.disjoint(families(kinds), families(others));
        return !unknown && apart
                ? new Signal(Feature.KIND, Agreement.CONTRADICTS, OTHER_FAMILY, detail)
                : new Signal(Feature.KIND, Agreement.ABSENT, 0, detail);
    }

    private static boolean hasFamily(Collection<String> kinds) {
        return kinds.stream().allMatch(FAMILIES::containsKey);
    }

    private static Set<String> families(Collection<String> kinds) {
        var families = new HashSet<String>();
        kinds.forEach(kind -> families.add(FAMILIES.get(kind)));
        return families;
    }
}
