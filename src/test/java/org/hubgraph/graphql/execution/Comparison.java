package org.hubgraph.graphql.execution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.stat.Statistics;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Runs operations with the executor and with the reference, and collects the differences. */
final class Comparison {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Execution execution;
    private final HttpExecution http;
    private final ReferenceExecution reference;
    private final Statistics statistics;
    private final List<String> differences = new ArrayList<>();
    private int runs;
    private int withData;
    private int withErrors;
    private int withErrorsBesideData;
    private int oneStatement;
    private int tooLarge;

    Comparison(Execution execution, HttpExecution http, ReferenceExecution reference, Statistics statistics) {
        this.execution = execution;
        this.http = http;
        this.reference = reference;
        this.statistics = statistics;
    }

    /** The number of operations that both sides have run. */
    int runs() {
        return runs;
    }

    void run(String name, String document, String operationName, Map<String, Object> variables) throws Exception {
        long start = statistics.getPrepareStatementCount();
        var answer = http.run(document, operationName, variables);
        if (answer.isTooLarge()) {
            // The reference has no limits.
            tooLarge++;
            return;
        }
        long executor = statistics.getPrepareStatementCount() - start;
        var expected = reference.run(document, operationName, variables);
        long plain = statistics.getPrepareStatementCount() - start - executor;

        runs++;
        withData += answer.hasData() ? 1 : 0;
        withErrors += answer.errors().isEmpty() ? 0 : 1;
        withErrorsBesideData += answer.hasData() && !answer.errors().isEmpty() ? 1 : 0;
        boolean alike = answer.text().equals(expected.text());
        boolean one = isOneStatement(document, operationName, variables);
        boolean keepsItsWord = executor <= (foundNothing(answer) ? 2 : 1) || !one;
        oneStatement += one ? 1 : 0;
        if (!alike || executor > plain + looksUp(document, variables) || answer.isOurFault() || !keepsItsWord) {
            differences.add(String.join(
                    "\n",
                    name,
                    document,
                    "variables: " + JSON.writeValueAsString(variables),
                    "executor, with " + executor + " statements: " + answer.text(),
                    "reference, with " + plain + " statements: " + expected.text()));
        }
    }

    /** Such an operation runs without a transaction, so a second statement would see another state. */
    private boolean isOneStatement(String document, String operationName, Map<String, Object> variables) {
        try {
            return execution
                    .prepare(document, operationName, variables, new Cancellation())
                    .plan()
                    .isOneStatement();
        } catch (RuntimeException invalid) {
            return false;
        }
    }

    /**
     * The executor has then also checked whether the entry was merged, with a statement that sees both the entry
     * and its survivor.
     */
    private static boolean foundNothing(ComparedAnswer answer) {
        return answer.hasData()
                && StreamSupport.stream(answer.data().spliterator(), false).anyMatch(JsonNode::isNull);
    }

    /**
     * The lookup of the hub in a filter takes one statement. The reference takes none if it has loaded the whole
     * hub before.
     */
    private int looksUp(String document, Map<String, Object> variables) throws IOException {
        return (document + JSON.writeValueAsString(variables)).split("parentId", -1).length - 1;
    }

    void check() {
        assertTrue(tooLarge * 50 <= runs, () -> tooLarge + " documents are too large, of " + this);
        assertTrue(
                differences.isEmpty(),
                () -> differences.size() + " of " + this + ". The first:\n"
                        + String.join("\n\n", differences.subList(0, Math.min(3, differences.size()))));
    }

    /** Generated operations include enough of each kind. */
    void checkVariety() {
        assertTrue(withErrors * 20 >= runs, () -> "too few fail: " + this);
        assertTrue(withErrorsBesideData * 50 >= runs, () -> "too few fail in part: " + this);
        assertTrue(oneStatement * 50 >= runs, () -> "too few of one statement: " + this);
        assertTrue(withData * 5 >= runs * 4, () -> "too few have data: " + this);
    }

    @Override
    public String toString() {
        return runs + " runs, " + withData + " with data, " + withErrors + " with errors, " + withErrorsBesideData
                + " with both, " + oneStatement + " of one statement";
    }
}
