package org.hubgraph.server.request;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

import org.hubgraph.testsupport.ClientAddress;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.StrictLimits;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Transient failures as raised by a real PostgreSQL. The table of people is replaced by a view whose function fails as
 * often as a test requires. A sequence counts the calls, because it is not rolled back with a transaction.
 */
@QuarkusTest
@PostgresqlOnly
@TestProfile(StrictLimits.class)
class RetriesTest {
    private static final String QUERY = "{ hubs { totalCount } people { nodes { slug } } }";
    private static final String MUTATION = """
        mutation { createStatement(input: { person: "xia-lixue", text: "Said", language: "en",
          citations: [{ source: "g-enews" }] }) { statement { id } } }""";
    private static final String CREATE = """
        mutation ($name: String!) { createTenant(input: { names: [{ text: $name, kind: OFFICIAL, language: "en" }],
          kinds: [COMPANY], citations: [{ source: "g-enews" }] }) { tenant { id } } }""";
    private static final String DELETE =
            "mutation ($id: ID!) { deleteTenant(input: { id: $id, version: 0 }) { deletedId } }";
    private static final int ATTEMPTS = 5;

    @Inject
    AgroalDataSource pool;

    @BeforeEach
    void tableThatFails() throws SQLException {
        execute("create sequence attempt");
        execute("alter table person rename to person_in_peace");
    }

    @AfterEach
    void tableInPeace() throws SQLException {
        execute("drop view person");
        execute("alter table person_in_peace rename to person");
        execute("drop function fail");
        execute("drop sequence attempt");
        renewConnections();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "08006", "57P01", "53300"})
    void whatPassesIsTriedAgainUntilItHasPassed(String state) throws Exception {
        fails(state, ATTEMPTS - 1);

        var answer = answer();

        assertTrue(answer.path("errors").isMissingNode(), answer::toString);
        assertEquals(20, answer.at("/data/people/nodes").size());
        assertEquals(ATTEMPTS, attempts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "23505"})
    void whatIsInTheWayAllTheTimeIsToBeSentAgain(String state) throws Exception {
        fails(state, 1_000_000);

        var answer = answer();
        long attemptsOfQuery = attempts();
        var response = GraphQLCall.response(
                Map.of("Authorization", TestUser.CURATOR.credentials(), "X-Forwarded-For", ClientAddress.unused()),
                MUTATION,
                Map.of(),
                null);

        assertEquals("TRY_AGAIN", answer.at("/errors/0/extensions/code").asText(), answer::toString);
        assertTrue(attemptsOfQuery > ATTEMPTS, "only " + attemptsOfQuery);
        assertEquals(503, response.statusCode());
        assertEquals("1", response.header("Retry-After"));
        var refused = GraphQLCall.json(response);
        assertEquals("TRY_AGAIN", refused.at("/errors/0/extensions/code").asText(), refused::toString);
        assertTrue(attempts() > attemptsOfQuery + ATTEMPTS, "only " + attempts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"22012", "42501", "53100"})
    void whatDoesNotPassIsNotTriedAgain(String state) throws Exception {
        fails(state, 1_000);

        var answer = answer();

        assertEquals("INTERNAL", answer.at("/errors/0/extensions/code").asText());
        assertEquals(1, attempts());
    }

    @Test
    void aConnectionThatEndsInTheMiddleOfARequestIsReplaced() throws Exception {
        view("if nextval('attempt') <= 2 then perform pg_terminate_backend(pg_backend_pid()); end if");

        var answer = answer();

        assertTrue(answer.path("errors").isMissingNode(), answer::toString);
        assertEquals(3, attempts());
    }

    @Test
    void nobodyNoticesThatAllConnectionsWereLost() throws Exception {
        view("perform pg_sleep(0.2)");
        for (int round = 0; round < 3; round++) {
            assertEquals(8, peopleAtOnce(8).size());
            execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");

            for (var answer : peopleAtOnce(8)) {
                assertEquals(20, answer);
            }
        }
    }

    /** After a failover, connections to the earlier primary are closed before the pool removes them. */
    @Test
    void connectionsThatWereClosedInThePoolAreReplaced() throws Exception {
        view("perform 1");
        var taken = new ArrayList<Connection>();
        for (int i = 0; i < StrictLimits.DATABASE_CONNECTIONS; i++) {
            taken.add(pool.getConnection());
        }
        var pooled = new ArrayList<PGConnection>();
        for (var connection : taken) {
            pooled.add(connection.unwrap(PGConnection.class));
            connection.close();
        }
        for (var connection : pooled) {
            ((Connection) connection).close();
        }

        var answer = curate(CREATE, Map.of("name", "Closed"));

        assertTrue(!answer.has("errors"), answer::toString);
    }

    /** The search for references uses a connection outside the pool, which is lost, too. */
    @Test
    void aDeletionWhoseConnectionsWereLostIsRunAgain() throws Exception {
        view("perform 1");
        for (int round = 0; round < 3; round++) {
            var tenant = curate(CREATE, Map.of("name", "Lost " + round)).at("/data/createTenant/tenant");
            execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");

            var answer = curate(DELETE, Map.of("id", tenant.get("id").asText()));

            assertTrue(!answer.has("errors"), answer::toString);
        }
    }

    /**
     * Removes lost connections from the pool, so that no other test gets one: a failing statement removes its
     * connection.
     */
    private void renewConnections() throws SQLException {
        var taken = new ArrayList<Connection>();
        for (int i = 0; i < StrictLimits.DATABASE_CONNECTIONS; i++) {
            taken.add(pool.getConnection());
        }
        for (var connection : taken) {
            try (connection;
                    var statement = connection.createStatement()) {
                statement.execute("select 1");
            } catch (SQLException lost) {
                assertTrue(
                        lost.getSQLState().startsWith("08")
                                || lost.getSQLState().startsWith("57"),
                        lost::toString);
            }
        }
    }

    private static JsonNode curate(String mutation, Map<String, ?> variables) {
        return GraphQLCall.json(GraphQLCall.response(
                Map.of("Authorization", TestUser.CURATOR.credentials(), "X-Forwarded-For", ClientAddress.unused()),
                mutation,
                variables,
                null));
    }

    private static JsonNode answer() {
        return GraphQLCall.json(
                GraphQLCall.response(Map.of("X-Forwarded-For", ClientAddress.unused()), QUERY, Map.of(), null));
    }

    private static List<Integer> peopleAtOnce(int requests) throws Exception {
        var threads = Executors.newFixedThreadPool(requests);
        try {
            Callable<Integer> request = () -> answer().at("/data/people/nodes").size();
            var all = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(Collections.nCopies(requests, request))) {
                all.add(answer.get());
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }

    private void fails(String state, int times) throws SQLException {
        view("if nextval('attempt') <= " + times + " then raise exception 'not this time' using errcode = '" + state
                + "'; end if");
    }

    private void view(String before) throws SQLException {
        execute("create function fail() returns boolean language plpgsql as $$ begin " + before
                + "; return true; end $$");
        execute("create view person as select * from person_in_peace where (select fail())");
    }

    private long attempts() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select last_value from attempt")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Bypasses the pool of the application, whose connections the tests terminate. */
    private Connection connect() throws SQLException {
        // Not injected: on H2, where other tests share this profile, the setting does not exist.
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                "");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
