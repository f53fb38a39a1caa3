package org.hubgraph.registry.change;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import org.hubgraph.failure.InputCheck;
import org.hubgraph.failure.Violation;

/**
 * Validates Bean Validation constraints of inputs that cannot be executed, so that the response reports these faults
 * too.
 */
@ApplicationScoped
class InputConstraints implements InputCheck {
    private final Validator validator;

    InputConstraints(Validator validator) {
        this.validator = validator;
    }

    @Override
    public List<Violation> check(Object input) {
        var violations = new Violations();
        violations.addAll(validator.validate(input));
        return violations.found();
    }
}
