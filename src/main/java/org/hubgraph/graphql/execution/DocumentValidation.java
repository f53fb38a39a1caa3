package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import graphql.validation.rules.ArgumentsOfCorrectType;
import graphql.validation.rules.FieldsOnCorrectType;
import graphql.validation.rules.KnownArgumentNames;
import graphql.validation.rules.ProvidedNonNullArguments;
import graphql.validation.rules.ScalarLeaves;
import graphql.validation.rules.VariableDefaultValuesOfCorrectType;

import org.hubgraph.failure.Failure;

/**
 * Validates documents (specification, section 5) with the error messages of graphql-js. Names, arguments and values are
 * checked here, so that all their errors are found; the other rules are those of graphql-java.
 */
final class DocumentValidation {
    /** The most errors of one document, because each suggestion takes time. */
    static final int MOST = 100;

    private static final Set<Class<?>> OURS = Set.of(
            FieldsOnCorrectType.class,
            KnownArgumentNames.class,
            ArgumentsOfCorrectType.class,
            ProvidedNonNullArguments.class,
            ScalarLeaves.class,
            VariableDefaultValuesOfCorrectType.class);

    private DocumentValidation() {}

    /**
     * Returns the errors in the order of the document.
     *
     * @throws Failure the reason, if validation is cancelled
     */
    static List<DocumentError> errors(
            GraphQLSchema schema, Document document, Suggestions suggestions, Cancellation cancellation) {
        var errors = new ArrayList<>(new DocumentFields(schema, suggestions, cancellation).check(document));
        var others = others(schema, document, cancellation);
        if (others.stream().anyMatch(DocumentValidation::isConflict)) {
            others = others(schema, SortedInputs.of(document), cancellation);
        }
        if (!others.isEmpty()) {
            var wording = new RuleWording(schema, document, suggestions);
            for (var error : others) {
                errors.add(wording.of(error));
            }
        }
        return sorted(errors);
    }

    private static List<ValidationError> others(GraphQLSchema schema, Document document, Cancellation cancellation) {
        return new CancellableValidator(cancellation)
                .validateDocument(schema, document, rule -> !OURS.contains(rule), Locale.ROOT);
    }

    private static boolean isConflict(ValidationError error) {
        return error.getValidationErrorType() == ValidationErrorType.FieldsConflict;
    }

    private static List<DocumentError> sorted(List<DocumentError> errors) {
        return errors.stream()
                .distinct()
                .sorted(Comparator.comparingInt(DocumentError::line).thenComparingInt(DocumentError::column))
                .limit(MOST)
                .toList();
    }
}
