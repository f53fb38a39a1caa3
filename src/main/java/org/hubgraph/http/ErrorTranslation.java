package org.hubgraph.http;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.schema.CoercingParseValueException;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.logging.Logger;

import org.hubgraph.execution.Execution.InvalidDocument;
import org.hubgraph.execution.ExecutionError;
import org.hubgraph.execution.InvalidVariable;
import org.hubgraph.failure.Code;
import org.hubgraph.failure.Contention;
import org.hubgraph.failure.Failure;
import org.hubgraph.failure.Forbidden;
import org.hubgraph.failure.Unauthenticated;
import org.hubgraph.failure.Violation;

/** The one way from whatever went wrong to what a client reads of it. */
final class ErrorTranslation {
    private static final Logger LOG = Logger.getLogger(ErrorTranslation.class);
    /** graphql-java's "Validation error (FieldUndefined@[hub/nam]) : ". */
    private static final Pattern RULE = Pattern.compile("^Validation error \\(\\w+(@\\[[^]]*])?\\) ?: ?");
    /** graphql-java shows literals as its own syntax trees: StringValue{value='2023-13'}. */
    private static final Pattern TREE = Pattern.compile(" with value '\\w+(Value|Reference)\\{.*}' ");

    private static final Pattern NAMED_TREE = Pattern.compile("'\\w+\\{name='(\\w+)'}'");
    private static final Pattern KINDS =
            Pattern.compile("Expected an AST type of '(\\w+?)(?:Value)?' but it was a '(\\w+?)(?:Value)?'");
    private static final int LONGEST = 500;

    private ErrorTranslation() {}

    /** Errors of a request that was not run at all. */
    static List<ResponseError> ofRequest(RuntimeException problem) {
        if (problem instanceof Failure failure) {
            return List.of(ResponseError.of(failure, List.of(), List.of()));
        }
        if (problem instanceof InvalidDocument invalid) {
            return invalid.errors().orElse(List.of()).stream()
                    .map(ErrorTranslation::ofValidation)
                    .toList();
        }
        if (problem instanceof InvalidSyntaxException syntax) {
            return List.of(
                    ResponseError.ofRequest(Code.SYNTAX, plain(syntax.getMessage()), located(syntax.getLocation())));
        }
        if (problem instanceof InvalidVariable variable) {
            return List.of(ofVariable(variable));
        }
        if (problem instanceof GraphQLException choice) {
            return List.of(ResponseError.ofRequest(Code.INVALID, plain(choice.getMessage()), List.of()));
        }
        return List.of(internal(problem, List.of(), List.of()));
    }

    /** An error of a field of a request that was run. */
    static ResponseError ofField(ExecutionError error) {
        if (error.cause() instanceof Failure failure) {
            return ResponseError.of(failure, error.locations(), error.path());
        }
        var refused = refused(error.cause());
        if (refused != null) {
            return ResponseError.of(refused, error.locations(), error.path());
        }
        if (error.cause() instanceof CoercingParseValueException
                || error.cause() instanceof NonNullableValueCoercedAsNullException) {
            String message = plain(error.cause().getMessage());
            return new ResponseError(Code.INVALID, message, error.locations(), error.path(), Map.of());
        }
        if (Attempts.isContention(error.cause())) {
            return ResponseError.of(new Contention(), error.locations(), error.path());
        }
        return internal(error.cause(), error.locations(), error.path());
    }

    /** Of a field below the root, which nobody has looked at before it ran; null if it is something else. */
    private static Failure refused(Throwable cause) {
        if (cause instanceof UnauthorizedException) {
            return new Unauthenticated("Say who you are in the header Authorization.");
        }
        return cause instanceof ForbiddenException ? new Forbidden("You have not the role for this.") : null;
    }

    private static ResponseError ofValidation(GraphQLError error) {
        boolean value = error instanceof ValidationError validation
                && validation.getValidationErrorType() == ValidationErrorType.WrongType;
        String message = plain(withoutTrees(RULE.matcher(error.getMessage()).replaceFirst("")));
        return ResponseError.ofRequest(value ? Code.INVALID : Code.VALIDATION, message, located(error.getLocations()));
    }

    private static String withoutTrees(String message) {
        String named = NAMED_TREE.matcher(TREE.matcher(message).replaceAll(" ")).replaceAll("'$1'");
        return KINDS.matcher(named).replaceAll("expected a value of the form $1, found $2");
    }

    private static ResponseError ofVariable(InvalidVariable variable) {
        var path = variable.path();
        String message = plain(variable.getMessage());
        return path.size() < 2
                ? ResponseError.ofRequest(Code.INVALID, message, located(variable.locations()))
                : new ResponseError(
                        Code.INVALID,
                        message + " (at " + plain(Violation.written(path)) + ")",
                        located(variable.locations()),
                        List.of(),
                        Map.of("variablePath", path));
    }

    private static ResponseError internal(Throwable problem, List<SourceLocation> locations, List<Object> path) {
        LOG.errorf(problem, "Request %s failed at %s", RequestIds.current(), path);
        return ResponseError.internal(locations, path);
    }

    private static List<SourceLocation> located(Object location) {
        if (location instanceof SourceLocation one) {
            return List.of(one);
        }
        return location instanceof List<?> several
                ? several.stream()
                        .filter(SourceLocation.class::isInstance)
                        .map(SourceLocation.class::cast)
                        .toList()
                : List.of();
    }

    private static String plain(String message) {
        if (message == null) {
            return "The request cannot be answered as it is.";
        }
        String line = message.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
