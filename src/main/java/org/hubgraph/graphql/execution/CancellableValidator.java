package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.List;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.validation.AbstractRule;
import graphql.validation.ValidationContext;
import graphql.validation.ValidationErrorCollector;
import graphql.validation.Validator;

/** A validator that stops if its request is cancelled, at the next field, argument or spread. */
final class CancellableValidator extends Validator {
    private final Cancellation cancellation;

    CancellableValidator(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    @Override
    public List<AbstractRule> createRules(ValidationContext context, ValidationErrorCollector errors) {
        var rules = new ArrayList<>(super.createRules(context, errors));
        rules.add(new AbstractRule(context, errors) {
            @Override
            public void checkField(Field field) {
                cancellation.check();
            }

            @Override
            public void checkArgument(Argument argument) {
                cancellation.check();
            }

            @Override
            public void checkFragmentSpread(FragmentSpread spread) {
                cancellation.check();
            }
        });
        return rules;
    }
}
