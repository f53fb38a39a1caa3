package org.hubgraph.registry.change;

import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;

import org.hubgraph.value.TextRules;

/** The first checks of each mutation: of the constraints of its input, and of its reason. */
@ApplicationScoped
class InputExamination {
    private static final int REASON_CHARACTERS = 1_000;

    private final Validator validator;
    private final Authorship authorship;

    InputExamination(Validator validator, Authorship authorship) {
        this.validator = validator;
        this.authorship = authorship;
    }

    /** As {@link Editing#examine}. */
    Violations examine(Object input, String reason) {
        var violations = new Violations();
        var constraints = validator.validate(input);
        violations.addAll(constraints);
        if (reason != null && reason.length() > REASON_CHARACTERS) {
            violations.addTo("reason", "must have at most " + REASON_CHARACTERS + " characters.");
        } else if (reason != null && !TextRules.showsNothing(reason)) {
            TextRules.fault(TextRules.trimmed(reason), true)
                    .ifPresent(fault -> violations.addTo("reason", fault + "."));
        }
        if (reason != null) {
            authorship.because(reason);
        }
        // Later checks may run queries for each item of a list: thousands of items would exceed the time limit of the
        // request.
        if (constraints.stream().anyMatch(InputExamination::isOfATooLongList)) {
            violations.check();
        }
        return violations;
    }

    private static boolean isOfATooLongList(ConstraintViolation<?> violation) {
        return violation.getInvalidValue() instanceof Collection<?> items
                && violation.getConstraintDescriptor().getAnnotation() instanceof Size size
                && items.size() > size.max();
    }
}
