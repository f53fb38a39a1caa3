package org.hubgraph.server.response;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.GraphQLException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.schema.CoercingParseValueException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.logging.Logger;

import org.hubgraph.database.dialect.SqlStates;
import org.hubgraph.failure.Code;
import org.hubgraph.failure.Contention;
import org.hubgraph.failure.Failure;
import org.hubgraph.failure.Forbidden;
import org.hubgraph.failure.Unauthenticated;
import org.hubgraph.failure.Violation;
import org.hubgraph.graphql.execution.ExecutionError;
import org.hubgraph.graphql.execution.InvalidDocument;
import org.hubgraph.graphql.execution.InvalidVariables;

/** Translates every failure into the errors that clients receive. */
final class ErrorTranslation {
    private static final Logger LOG = Logger.getLogger(ErrorTranslation.class);
    private static final int LONGEST = 500;

    private ErrorTranslation() {}

    /** The errors of a request that was not run. */
    static List<ResponseError> ofRequest(RuntimeException problem) {
        if (problem instanceof Failure failure) {
            return List.of(ResponseError.of(failure, List.of(), List.of()));
        }
        if (problem instanceof InvalidDocument invalid) {
            return invalid.errors().orElse(List.of()).stream()
                    .map(error -> ResponseError.ofRequest(error.code(), plain(error.message()), error.locations()))
                    .toList();
        }
        if (problem instanceof InvalidSyntaxException syntax) {
            return List.of(ResponseError.ofRequest(Code.SYNTAX, plain(worded(syntax)), located(syntax.getLocation())));
        }
        if (problem instanceof InvalidVariables variables) {
            return variables.faults().stream().map(ErrorTranslation::ofVariable).toList();
        }
        if (problem instanceof GraphQLException choice) {
            return List.of(ResponseError.ofRequest(Code.INVALID, plain(choice.getMessage()), List.of()));
        }
        return List.of(internal(problem, List.of(), List.of()));
    }

    /** The error of a field of an operation that was run. */
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
        if (SqlStates.isContention(error.cause())) {
            return ResponseError.of(new Contention(), error.locations(), error.path());
        }
        return internal(error.cause(), error.locations(), error.path());
    }

    /** The authorisation failure of a field below the root, which is not checked in advance; null for other causes. */
    private static Failure refused(Throwable cause) {
        if (cause instanceof UnauthorizedException) {
            return new Unauthenticated("You must sign in: send credentials in the header Authorization.");
        }
        return cause instanceof ForbiddenException
                ? new Forbidden("You do not have the role that this requires.")
                : null;
    }

    private static ResponseError ofVariable(InvalidVariables.Fault fault) {
        var path = fault.path();
        String place = path.size() < 2 ? "" : " at \"" + Violation.written(path) + "\"";
        String message = "Variable \"$" + path.get(0) + "\" got an invalid value" + place + ": " + fault.message();
        var details = new LinkedHashMap<String, Object>();
        details.put("variablePath", path);
        details.put("violations", List.of(new Violation(path, plain(fault.message())).asMap()));
        return new ResponseError(Code.INVALID, plain(message), located(fault.location()), List.of(), details);
    }

    private static String worded(InvalidSyntaxException syntax) {
        String token = syntax.getOffendingToken();
        String what = token == null || token.equals("<EOF>") ? "end of the document" : "\"" + token + "\"";
        var at = syntax.getLocation();
        return "Syntax error: unexpected " + what
                + (at == null ? "." : " at line " + at.getLine() + ", column " + at.getColumn() + ".");
    }

    private static ResponseError internal(Throwable problem, List<SourceLocation> locations, List<Object> path) {
        var states = SqlStates.of(problem);
        LOG.errorf(
                problem,
                "Request %s failed at %s%s",
                RequestIds.current(),
                path,
                states.isEmpty() ? "" : " (SQLSTATE " + String.join(", ", states) + ")");
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
            return "The request is invalid.";
        }
        String line = message.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
