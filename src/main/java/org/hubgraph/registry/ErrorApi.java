package org.hubgraph.registry;

import java.util.Arrays;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

import org.hubgraph.failure.Code;
import org.hubgraph.failure.FieldConflict;
import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.graphql.projection.Statements;

/** Makes the shape of errors part of the schema. */
@GraphQLApi
public class ErrorApi {
    private static final String REQUEST = "01890a5d-ac96-774b-bcce-b302099a8057";

    @Query
    @Statements(0)
    @ListSize(most = 20)
    @Description(
            "The codes of errors, each with an example of `extensions`. Errors are not selected by queries, so this"
                    + " field gives generators of client code their types.")
    public List<ErrorExample> errorExamples() {
        return Arrays.stream(Code.values())
                .map(code -> new ErrorExample(code, extensions(code)))
                .toList();
    }

    private static ErrorExtensions extensions(Code code) {
        return switch (code) {
            case LIMIT_EXCEEDED -> new ErrorExtensions(code, REQUEST, "page-edges", null, null, null, null);
            case INVALID ->
                new ErrorExtensions(
                        code,
                        REQUEST,
                        null,
                        List.of(new InputViolation(List.of("input", "names", "0", "text"), "must not be blank.")),
                        null,
                        null,
                        null);
            case CONFLICT ->
                new ErrorExtensions(
                        code, REQUEST, null, null, 1, List.of(new FieldConflict("foundedOn", "2018", "2019")), null);
            default -> new ErrorExtensions(code, REQUEST, null, null, null, null, null);
        };
    }
}
