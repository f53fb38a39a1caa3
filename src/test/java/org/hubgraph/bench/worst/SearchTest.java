package org.hubgraph.bench.worst;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.limit.Limits;
import org.hubgraph.testsupport.Repetitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** No query or document causes more work than permitted, and the estimate is close to the actual work. */
@QuarkusTest
class SearchTest {
    private static final int COMPLETE = Repetitions.of("hubgraph.worst.complete", 1, 2);
    private static final int LONGEST = Repetitions.of("hubgraph.worst.length", 3, 5);
    private static final int WIDTH = Integer.getInteger("hubgraph.worst.width", 4);
    /** A list without paging may return more objects than estimated. */
    private static final double MOST_FOR_EACH_RECKONED = 3;
    /** The size of the response besides its data. */
    private static final int EXTENSIONS_BYTES = 1_000;

    @TestHTTPResource("/graphql")
    URI address;

    @Inject
    Limits limits;

    @Test
    void noQueryComesToMoreThanIsAllowed() {
        var search = new Search(new Server(address, () -> -1));

        var found = new ArrayList<>(search.run(COMPLETE, LONGEST, WIDTH));
        found.addAll(search.multiplied(WIDTH));

        var wrong = found.stream().filter(this::isTooMuch).map(Measured::line).toList();
        assertEquals(List.of(), wrong);
        assertTrue(found.size() > (COMPLETE > 1 ? 500 : 150), () -> "only " + found.size() + " queries");
        assertTrue(
                found.stream().mapToLong(Measured::objects).max().orElse(0) > 1_000,
                "none brings many objects: the search has lost its way");
    }

    private boolean isTooMuch(Measured measured) {
        return measured.objects() > limits.responseObjects()
                || measured.bytes() > limits.responseBytes() + EXTENSIONS_BYTES
                || measured.ratio() > MOST_FOR_EACH_RECKONED
                || measured.code() != null
                        && !measured.code().matches("LIMIT_EXCEEDED .*|NOT_AVAILABLE_THEN|INVALID|UNAUTHENTICATED");
    }

    @Test
    void everyLargeDocumentIsReadOrRefused() {
        var server = new Server(address, () -> -1);

        Documents.all().forEach((name, document) -> {
            var code = server.measure(document).code();
            assertTrue(
                    code == null
                            || Set.of("VALIDATION", "INVALID", "SYNTAX").contains(code)
                            || code.startsWith("LIMIT_EXCEEDED "),
                    () -> name + ": " + code);
        });
    }
}
