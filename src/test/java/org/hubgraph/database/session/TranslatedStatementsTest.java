package org.hubgraph.database.session;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;

import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.Repetitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * However large the filters of clients are, Hibernate's translations of their statements take no more than their share
 * of the heap.
 */
@QuarkusTest
@EachDatabase
class TranslatedStatementsTest {
    private static final String QUERY = "query ($filter: PersonFilter) { people(filter: $filter) { totalCount } }";
    private static final int STATEMENTS = Repetitions.of("hubgraph.statements", 6, 20);
    private static final int CONDITIONS = 200;

    @Inject
    TranslatedStatements statements;

    @Inject
    EntityManagerFactory factory;

    @Test
    void theyAreReckonedWithinAFactorOfTwo() {
        send(CONDITIONS);
        statements.clear();

        sendAll();

        long reckoned = ClientProxy.unwrap(statements).bytes();
        long with = liveBytes();
        statements.clear();
        // The difference that clearing makes: meanwhile the rest of the application may have released other objects.
        long retained = with - liveBytes();
        System.out.println("Translated statements: retained " + retained + " bytes, reckoned " + reckoned);
        assertTrue(retained < 2 * reckoned && reckoned < 2 * retained, retained + " bytes, reckoned " + reckoned);
    }

    @Test
    void aStatementBeyondTheShareClearsThem() {
        var cache =
                factory.unwrap(SessionFactoryImplementor.class).getQueryEngine().getInterpretationCache();
        var small = new TranslatedStatements(1);
        small.begin(null, factory);
        send(CONDITIONS + STATEMENTS);
        assertTrue(cache.getNumberOfCachedHqlInterpretations() > 0 && cache.getNumberOfCachedQueryPlans() > 0);

        small.run("select 1");

        assertEquals(0, cache.getNumberOfCachedHqlInterpretations());
        assertEquals(0, cache.getNumberOfCachedQueryPlans());
        send(CONDITIONS + STATEMENTS + 1);
    }

    private static void sendAll() {
        IntStream.range(CONDITIONS, CONDITIONS + STATEMENTS).forEach(TranslatedStatementsTest::send);
    }

    private static void send(int conditions) {
        var any = IntStream.range(0, conditions)
                .mapToObj(number -> Map.of("name", Map.of("contains", "name " + number)))
                .toList();
        var answer = GraphQLCall.data(QUERY, Map.of("filter", Map.of("or", List.copyOf(any))));
        assertTrue(answer.at("/people/totalCount").isInt(), answer::toString);
    }

    private static long liveBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
