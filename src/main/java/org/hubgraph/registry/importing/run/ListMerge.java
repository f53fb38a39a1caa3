package org.hubgraph.registry.importing.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a record changes in a list of an object. An item that the record describes differently than before, such as a name
 * that ends or a place whose street is gone, changes as an object does: what an editor has added to it remains. New items
 * have their place among those of the record, because the first name is the one to display.
 */
final class ListMerge {
    private static final String TEXT = "text";
    private static final String LANGUAGE = "language";

    private final List<JsonNode> then;
    private final List<JsonNode> wanted;
    private final List<JsonNode> present;
    /** The former descriptions of the items of the record, by their positions in it; null for new ones. */
    private final List<JsonNode> former;
    /** The items of the result; null in place of those that are gone. */
    private final List<JsonNode> all;
    /** Where the items of the record are among them, by their positions in it; -1 for none. */
    private final int[] places;
    /** The present items that are those of the record, or were. */
    private final boolean[] taken;

    private boolean changed;

    /**
     * @param then what the record said the last time; empty if it only adds to the list
     * @param wanted what it says now
     * @param present the present items
     */
    ListMerge(List<JsonNode> then, List<JsonNode> wanted, List<JsonNode> present) {
        this.then = then;
        this.wanted = wanted;
        this.present = present;
        this.former = former();
        this.all = new ArrayList<>(present);
        this.places = new int[wanted.size()];
        this.taken = new boolean[present.size()];
        change();
        remove();
        order();
        add();
    }

    boolean changes() {
        return changed;
    }

    List<JsonNode> result() {
        return all.stream().filter(item -> item != null).toList();
    }

    private List<JsonNode> former() {
        var gone = new ArrayList<>(then);
        gone.removeAll(wanted);
        var found = new ArrayList<JsonNode>();
        for (JsonNode item : wanted) {
            if (then.contains(item)) {
                found.add(item);
                continue;
            }
            var same = gone.stream()
                    .filter(other -> describeSame(other, item))
                    .min(Comparator.comparing(other -> !hasLanguageOf(item, other)))
                    .orElse(null);
            gone.remove(same);
            found.add(same);
        }
        return found;
    }

    /** Whether two descriptions of a record are about the same name, id, page or place. */
    private static boolean describeSame(JsonNode one, JsonNode other) {
        for (var identity : List.of(List.of(TEXT), List.of("scheme", "value"), List.of("url"))) {
            if (identity.stream().allMatch(one::has)) {
                return identity.stream().allMatch(field -> one.get(field).equals(other.get(field)));
            }
        }
        return one.isObject() && (ThreeWayMerge.agrees(one, other) || ThreeWayMerge.agrees(other, one));
    }

    private static boolean hasLanguageOf(JsonNode record, JsonNode item) {
        return record.path(LANGUAGE).asText("").equals(item.path(LANGUAGE).asText(""));
    }

    /** Those that the record described before come first: a new one may have the text of one of them. */
    private void change() {
        for (int i = 0; i < places.length; i++) {
            places[i] = former.get(i) == null ? -1 : take(former.get(i));
            if (places[i] >= 0) {
                var item = all.get(places[i]);
                var now = changed(former.get(i), wanted.get(i), item);
                changed |= !now.equals(item);
                all.set(places[i], now);
            }
        }
        for (int i = 0; i < places.length; i++) {
            if (former.get(i) == null) {
                places[i] = take(wanted.get(i));
            }
        }
    }

    private int take(JsonNode record) {
        int at = find(record);
        if (at >= 0) {
            taken[at] = true;
        }
        return at;
    }

    /** The position of the present item that a record means, if possible the one of its language; -1 for none. */
    private int find(JsonNode record) {
        return IntStream.range(0, taken.length)
                .filter(at -> !taken[at] && ThreeWayMerge.agrees(record, present.get(at)))
                .boxed()
                .min(Comparator.comparing(at -> !hasLanguageOf(record, present.get(at))))
                .orElse(-1);
    }

    private static JsonNode changed(JsonNode before, JsonNode now, JsonNode item) {
        if (before.equals(now) || !(item instanceof ObjectNode object)) {
            return item;
        }
        var result = object.deepCopy();
        ThreeWayMerge.update((ObjectNode) before, (ObjectNode) now, object)
                .properties()
                .forEach(field -> {
                    if (field.getValue().isNull()) {
                        result.remove(field.getKey());
                    } else {
                        result.set(field.getKey(), field.getValue());
                    }
                });
        return result;
    }

    /** Removes what the record does not say any more. */
    private void remove() {
        for (JsonNode gone : then) {
            int at = wanted.contains(gone) || former.contains(gone) ? -1 : take(gone);
            if (at >= 0) {
                all.set(at, null);
                changed = true;
            }
        }
    }

    /** Names have the order of the record if it has changed, unless an editor has changed it. */
    private void order() {
        var known = IntStream.range(0, places.length)
                .filter(i ->
                        places[i] >= 0 && former.get(i) != null && wanted.get(i).has(TEXT))
                .boxed()
                .toList();
        var asBefore = known.stream()
                .sorted(Comparator.comparing(i -> then.indexOf(former.get(i))))
                .toList();
        var asPresent =
                known.stream().sorted(Comparator.comparing(i -> places[i])).toList();
        if (known.equals(asBefore) || !asBefore.equals(asPresent)) {
            return;
        }
        Map<Integer, JsonNode> items = new HashMap<>();
        known.forEach(i -> items.put(i, all.get(places[i])));
        var slots = asPresent.stream().map(i -> places[i]).toList();
        for (int n = 0; n < slots.size(); n++) {
            all.set(slots.get(n), items.get(known.get(n)));
            places[known.get(n)] = slots.get(n);
        }
        changed = true;
    }

    private void add() {
        for (int i = 0; i < places.length; i++) {
            var item = wanted.get(i);
            // What the record said before and the list does not have was removed by an editor.
            boolean known = item.equals(former.get(i))
                    || all.stream().anyMatch(other -> other != null && ThreeWayMerge.agrees(item, other));
            if (places[i] < 0 && !known) {
                insert(i, position(i), item);
                changed = true;
            }
        }
    }

    /** Behind the item before it in the record, or before the one behind it, or in place of the first that is gone. */
    private int position(int i) {
        if (then.isEmpty()) {
            return all.size();
        }
        for (int before = i - 1; before >= 0; before--) {
            if (places[before] >= 0) {
                return places[before] + 1;
            }
        }
        for (int after = i + 1; after < places.length; after++) {
            if (places[after] >= 0) {
                return places[after];
            }
        }
        int gone = all.indexOf(null);
        return gone < 0 ? all.size() : gone;
    }

    private void insert(int i, int position, JsonNode item) {
        all.add(position, item);
        for (int other = 0; other < places.length; other++) {
            if (places[other] >= position) {
                places[other]++;
            }
        }
        places[i] = position;
    }
}
