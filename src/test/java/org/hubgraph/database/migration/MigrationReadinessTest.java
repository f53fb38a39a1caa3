package org.hubgraph.database.migration;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

/** The state of the database in {@code /health/ready}: whether it is reachable, and the version of its schema. */
@QuarkusTest
@EachDatabase
@ChangesRegistry
class MigrationReadinessTest {
    private static final String MIGRATIONS = "checks.find { it.name == 'Migrations of the database' }.";
    private static final int PATIENCE_SECONDS = 20;
    private static final String LATEST =
            "where \"installed_rank\" = (select max(\"installed_rank\") from \"flyway_schema_history\""
                    + " where \"version\" is not null)";

    @Inject
    DataSource database;

    @Test
    void readyTellsTheVersionOfTheSchema() {
        ready().statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem("Database connections health check"))
                .body(MIGRATIONS + "status", equalTo("UP"))
                .body(MIGRATIONS + "data.version", matchesPattern("\\d+"))
                .body(MIGRATIONS + "data.pending", equalTo(0));
    }

    @Test
    void notReadyWhereAMigrationIsMissing() throws Exception {
        execute("create table history as select * from \"flyway_schema_history\" " + LATEST);
        execute("delete from \"flyway_schema_history\" " + LATEST);
        try {
            awaitReady(503).body(MIGRATIONS + "status", equalTo("DOWN")).body(MIGRATIONS + "data.pending", equalTo(1));
            RestAssured.get("/health/live").then().statusCode(200).body("status", equalTo("UP"));
        } finally {
            execute("insert into \"flyway_schema_history\" select * from history");
            execute("drop table history");
        }
        awaitReady(200);
    }

    @Test
    void notReadyWhereAMigrationHasFailed() throws Exception {
        execute("update \"flyway_schema_history\" set \"success\" = false " + LATEST);
        try {
            awaitReady(503).body(MIGRATIONS + "status", equalTo("DOWN"));
        } finally {
            execute("update \"flyway_schema_history\" set \"success\" = true " + LATEST);
        }
        awaitReady(200);
    }

    private static ValidatableResponse ready() {
        return RestAssured.get("/health/ready").then();
    }

    /** Waits for a response with this status: the server checks its database a few times per second. */
    private static ValidatableResponse awaitReady(int status) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var response = ready();
        while (response.extract().statusCode() != status && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
            response = ready();
        }
        return response.statusCode(status);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
