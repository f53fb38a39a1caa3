package org.hubgraph.failure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An input that violates rules. All violations are in {@code extensions.violations}, each with its path. */
public final class InvalidInput extends Failure {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /** @param violations at least one */
    public InvalidInput(List<Violation> violations) {
        super(
                Code.INVALID,
                violations.stream()
                        .map(violation -> Violation.written(violation.path()) + ": " + violation.message())
                        .collect(Collectors.joining(" ", "Nothing was changed. ", "")));
        this.violations = List.copyOf(violations);
    }

    /** At least one. */
    public List<Violation> violations() {
        return violations;
    }

    /** The same violations in another order. The sort is stable. */
    public InvalidInput inOrder(Comparator<Violation> order) {
        return new InvalidInput(violations.stream().sorted(order).toList());
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("violations", violations.stream().map(Violation::asMap).toList());
    }
}
