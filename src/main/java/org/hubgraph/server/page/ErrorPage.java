package org.hubgraph.server.page;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.hubgraph.server.response.GraphQLResponse;

/** The page for a request that cannot be answered. It says why, and offers a search. */
public final class ErrorPage {
    private static final int INVALID = 400;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;
    private static final int BROKEN = 500;

    /** How messages about variables begin. Readers of pages know the parameters of addresses, but no variables. */
    private static final Pattern OF_VARIABLE =
            Pattern.compile("^Variable \"\\$\\w+\" got an invalid value( at \"[^\"]*\")?: ");

    private ErrorPage() {}

    /** @param message says what the reader can do */
    public static HtmlPage of(int status, String message) {
        String title = title(status);
        return HtmlPage.of(
                status, Templates.error(Head.of(title), title, message).render());
    }

    /** The page for a response that has errors. */
    static HtmlPage of(GraphQLResponse response) {
        String message = response.errors().stream()
                .map(error -> OF_VARIABLE.matcher(error.message()).replaceFirst(""))
                .distinct()
                .collect(Collectors.joining(" "));
        return of(status(response), message);
    }

    private static int status(GraphQLResponse response) {
        if (response.status() >= INVALID || response.errors().isEmpty()) {
            return Math.max(response.status(), INVALID);
        }
        return switch (response.errors().get(0).code()) {
            case INVALID, VALIDATION, SYNTAX, LIMIT_EXCEEDED -> INVALID;
            case NOT_FOUND, NOT_AVAILABLE_THEN -> NOT_FOUND;
            case TIMEOUT, TRY_AGAIN -> UNAVAILABLE;
            default -> BROKEN;
        };
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "This address is not understood";
            case 404 -> "There is no such page";
            case 405 -> "This page can only be read";
            case 410 -> "This page is gone";
            case 429 -> "Too many requests";
            case 503 -> "This takes too long";
            default -> "Something went wrong";
        };
    }
}
