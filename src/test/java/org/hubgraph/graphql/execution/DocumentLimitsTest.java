package org.hubgraph.graphql.execution;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import graphql.parser.Parser;
import graphql.schema.GraphQLInterfaceType;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.TimedOut;
import org.hubgraph.limit.Limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/**
 * The checks of a document before it runs: a document at a limit is accepted, one beyond it is rejected, and no check
 * exceeds the deadline.
 */
@QuarkusTest
class DocumentLimitsTest {
    @Inject
    Execution execution;

    @Inject
    Limits limits;

    @Test
    void aNameMayBeAsLongAsTheLimit() {
        String longest = "a".repeat(limits.tokenCharacters());

        prepare("{ " + longest + ": __typename }");
        assertRefused("token-characters", "{ " + longest + "a: __typename }");
    }

    @Test
    void aNumberMayBeAsLongAsTheLimit() {
        String longest = "9".repeat(limits.tokenCharacters());

        prepare("{ node(id: " + longest + ") { id } }");
        assertRefused("token-characters", "{ node(id: " + longest + "9) { id } }");
        assertRefused("token-characters", "{ node(id: -" + longest + ") { id } }");
    }

    /** A scanner that confuses strings and comments would reject them, or would skip a number. */
    @Test
    void stringsAndCommentsMayBeLonger() {
        String text = "x".repeat(limits.tokenCharacters() + 1);
        String number = "9".repeat(limits.tokenCharacters() + 1);

        prepare("{ node(id: \"" + text + "\") { id } }");
        prepare("{ node(id: \"\\\"" + text + "\\\\\") { id } }");
        prepare("{ node(id: \"\"\"\"" + text + " \\\"\"\" " + text + "\"\"\") { id } }");
        prepare("{ __typename } # \"" + text);
        for (String before : List.of("\"\"", "\"\\\\\"", "\"\"\"\\\"\"\"\"\"\"", "\"#\"", "\"\"\"#\"\"\"")) {
            assertRefused("token-characters", "{ nodes(ids: [" + before + " " + number + "]) { id } }");
        }
    }

    @Test
    void fieldsOfTheRootCountWhereverTheyAre() {
        String most = fields(limits.rootFields());

        prepare("{ ... { " + most + " } }");
        prepare("{ ...f } fragment f on Query { " + most + " }");
        assertRefused("root-fields", "{ ... { " + most + " } __typename }");
        assertRefused("root-fields", "{ ...f __typename } fragment f on Query { " + most + " }");
    }

    @Test
    void selectionsCountForEachTypeThatTheyMayBeOf() {
        int types = execution
                .schema()
                .getImplementations((GraphQLInterfaceType) execution.schema().getType("Node"))
                .size();
        // In addition to the selection of the root.
        int most = (limits.planSelections() - 1) / types;

        prepare("{ nodes(ids: []) { " + "id ".repeat(most) + "} }");
        assertRefused("plan-selections", "{ nodes(ids: []) { " + "id ".repeat(most + 1) + "} }");
    }

    @Test
    void allOperationsOfADocumentCount() {
        String hub = "{ hub(slug: \"x\") { " + "name ".repeat(limits.documentFields() / 2 - 1) + " } }";

        prepare("query a " + hub + " query b " + hub, "a");
        assertRefused("document-fields", "query a " + hub + " query b " + hub + " query c { __typename }");
    }

    /** Validation visits all fragments below each fragment: for a chain, its time would grow quadratically. */
    @Test
    void fragmentsInFragmentsAreLevelsToo() {
        prepare("{ " + chain(limits.selectionLevels()));
        assertRefused("selection-levels", "{ " + chain(limits.selectionLevels() + 1));
    }

    private static String chain(int fragments) {
        return "...f1 }"
                + IntStream.rangeClosed(1, fragments)
                        .mapToObj(i -> " fragment f" + i + " on Query { __typename "
                                + (i < fragments ? "...f" + (i + 1) : "") + " }")
                        .collect(Collectors.joining());
    }

    /** Validation would have to read them before it rejects them. */
    @Test
    void fragmentsThatNoOperationSpreadsCount() {
        String fragment = " fragment f on Hub { " + "name ".repeat(limits.documentFields()) + " }";

        assertRefused("document-fields", "{ __typename }" + fragment);
    }

    @Test
    void directivesOfDefinitionsCount() {
        String most = "@x ".repeat(limits.documentDirectives() + 1);

        assertRefused("document-directives", "query($a: Int " + most + ") { __typename }");
        assertRefused("document-directives", "{ ...f } fragment f on Query " + most + " { __typename }");
    }

    @Test
    void readingADocumentEndsWithItsRequest() {
        var late = new Cancellation();
        late.cancel(new TimedOut("Late."));

        assertThrows(TimedOut.class, () -> execution.prepare("{ late: __typename }", null, Map.of(), late));
        assertThrows(TimedOut.class, () -> new CancellableValidator(late)
                .validateDocument(execution.schema(), new Parser().parseDocument("{ late: __typename }"), Locale.ROOT));
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> "a" + i + ": __typename").collect(Collectors.joining(" "));
    }

    private void prepare(String document) {
        prepare(document, null);
    }

    private void prepare(String document, String operation) {
        execution.prepare(document, operation, Map.of(), new Cancellation());
    }

    private void assertRefused(String limit, String document) {
        var refused = assertThrows(LimitExceeded.class, () -> prepare(document), limit);
        assertEquals(limit, refused.limit());
    }
}
