package org.hubgraph.registry;

import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

/** What {@code /health/ready} says of the database: that it is there, and which schema it has. */
@QuarkusTest
@TestProfile(MigrationReadinessTest.OwnDatabase.class)
class MigrationReadinessTest {
    private static final String MIGRATIONS = "checks.find { it.name == 'Migrations of the database' }.";
    private static final String LATEST =
            "where \"installed_rank\" = (select max(\"installed_rank\") from \"flyway_schema_history\""
                    + " where \"version\" is not null)";

    @Inject
    DataSource database;

    public static class OwnDatabase implements QuarkusTestProfile {}

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
    void notReadyWhereAMigrationIsMissing() throws SQLException {
        execute("create table history as select * from \"flyway_schema_history\" " + LATEST);
        execute("delete from \"flyway_schema_history\" " + LATEST);
        try {
            ready().statusCode(503)
                    .body(MIGRATIONS + "status", equalTo("DOWN"))
                    .body(MIGRATIONS + "data.pending", equalTo(1));
            RestAssured.get("/health/live").then().statusCode(200).body("status", equalTo("UP"));
        } finally {
            execute("insert into \"flyway_schema_history\" select * from history");
            execute("drop table history");
        }
        ready().statusCode(200);
    }

    @Test
    void notReadyWhereAMigrationHasFailed() throws SQLException {
        execute("update \"flyway_schema_history\" set \"success\" = false " + LATEST);
        try {
            ready().statusCode(503).body(MIGRATIONS + "status", equalTo("DOWN"));
        } finally {
            execute("update \"flyway_schema_history\" set \"success\" = true " + LATEST);
        }
        ready().statusCode(200);
    }

    private static ValidatableResponse ready() {
        return RestAssured.get("/health/ready").then();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
