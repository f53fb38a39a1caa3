package org.hubgraph.registry.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

import org.hubgraph.failure.InvalidInput;
import org.hubgraph.failure.Violation;
import org.hubgraph.value.Decimal;
import org.hubgraph.value.PartialDate;

/** Collects the faults of one input. */
public final class Violations {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** The message for an item that repeats an earlier one. */
    public static final String TWICE = "is already in the list.";

    private static final String INPUT = "input";

    private final List<Object> root;
    private final List<Violation> found;

    Violations() {
        this(List.of(INPUT), new ArrayList<>());
    }

    private Violations(List<Object> root, List<Violation> found) {
        this.root = root;
        this.found = found;
    }

    /**
     * @param message what to do
     * @param path below {@code input}: names of fields, and positions in lists from 0
     */
    public void add(String message, Object... path) {
        found.add(new Violation(under(path), message));
    }

    /**
     * Returns a view for a part of the input: faults are added to the same collection, with paths relative to the part.
     */
    public Violations below(Object... path) {
        return new Violations(under(path), found);
    }

    private List<Object> under(Object... path) {
        var whole = new ArrayList<>(root);
        whole.addAll(List.of(path));
        return List.copyOf(whole);
    }

    /** Adds a violation if, as far as both dates are known, the later one is certainly before the earlier one. */
    public void checkOrder(PartialDate earlier, String earlierField, PartialDate later, String laterField) {
        if (earlier != null && later != null && !earlier.mayBeUntil(later)) {
            add(laterField + " " + later + " is before " + earlierField + " " + earlier + ".", laterField);
        }
    }

    /** Adds a violation if a share is not from 0 to 100 percent. */
    public void checkPercent(Decimal share, String field) {
        if (share != null && (share.value().signum() < 0 || share.value().compareTo(WHOLE) > 0)) {
            add("must be from 0 to 100.", field);
        }
    }

    /**
     * Adds a violation for each item that repeats an earlier one of its list.
     *
     * @param identity items with equal identities are duplicates
     * @param path of the list
     */
    public <T> void checkDistinct(List<T> items, Function<T, ?> identity, Object... path) {
        var seen = new HashSet<Object>();
        for (int place = 0; place < items.size(); place++) {
            if (!seen.add(identity.apply(items.get(place)))) {
                below(path).add(TWICE, place);
            }
        }
    }

    /** Adds a fault of an argument other than {@code input}. */
    public void addTo(String argument, String message) {
        found.add(new Violation(List.of(argument), message));
    }

    void addAll(Set<? extends ConstraintViolation<?>> constraints) {
        constraints.stream()
                .map(violation -> new Violation(path(violation.getPropertyPath()), sentence(violation.getMessage())))
                .sorted(Comparator.comparing((Violation one) -> one.path().toString())
                        .thenComparing(Violation::message))
                .forEach(found::add);
    }

    private static List<Object> path(Path property) {
        var path = new ArrayList<Object>();
        path.add(INPUT);
        for (var node : property) {
            if (node.isInIterable() && node.getIndex() != null) {
                path.add(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                path.add(node.getName());
            }
        }
        return List.copyOf(path);
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }

    List<Violation> found() {
        return List.copyOf(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws InvalidInput if there are any violations */
    public void check() {
        if (!found.isEmpty()) {
            throw new InvalidInput(found);
        }
    }
}
