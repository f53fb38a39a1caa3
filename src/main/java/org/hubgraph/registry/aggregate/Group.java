package org.hubgraph.registry.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.hubgraph.value.PartialDate;

/**
 * A group of the rows of one list. What is not always selected is read with the first group that needs it, for the
 * groups of all lists.
 *
 * @param parent the primary key of the list's parent; null for a root list
 * @param values of the dimensions of {@link Grouping#by}; null for an unknown value
 */
record Group(GroupedLists lists, UUID parent, List<String> values, int count) {
    List<GroupKey> keys() {
        var keys = new ArrayList<GroupKey>();
        for (int place = 0; place < values.size(); place++) {
            keys.add(lists.grouping().by().get(place).groupKey(values.get(place)));
        }
        return keys;
    }

    List<DistinctCount> distinct() {
        return lists.distinct(parent, values);
    }

    List<MoneyTotal> money() {
        return lists.money(parent, values);
    }

    List<CountOnDay> countOn(List<LocalDate> days) {
        int[] counts = lists.onDays(parent, values, days);
        return IntStream.range(0, days.size())
                .mapToObj(day -> new CountOnDay(PartialDate.of(days.get(day)), counts[day], counts[days.size() + day]))
                .toList();
    }
}
