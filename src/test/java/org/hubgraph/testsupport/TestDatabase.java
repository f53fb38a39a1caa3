package org.hubgraph.testsupport;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** A database for a test, of the kind that this build is for: how the application is told where it is. */
public final class TestDatabase {
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USER = "quarkus.datasource.username";

    private final Map<String, String> settings;

    /** @param settings those of the application */
    TestDatabase(Map<String, String> settings) {
        this.settings = settings;
    }

    public static boolean isPostgresql() {
        return System.getProperty("hubgraph.database", "h2").equals("postgresql");
    }

    /** An empty one that no other test uses. */
    public static TestDatabase empty() {
        return isPostgresql()
                ? new TestDatabase(PostgresqlServer.database(UUID.randomUUID().toString()))
                : new TestDatabase(Map.of(URL, "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
    }

    /** The one that belongs to the directory: empty at first, later as it was left. */
    public static TestDatabase of(Path directory) {
        var place = directory.toAbsolutePath().normalize();
        return isPostgresql()
                ? new TestDatabase(PostgresqlServer.database(name(place)))
                : new TestDatabase(Map.of(
                        "hubgraph.database.file", place.resolve("hubgraph").toString()));
    }

    /** The one that belongs to the directory: it has the packaged registry at first, and is later as it was left. */
    public static TestDatabase loaded(Path directory) {
        var first = FirstStart.ofTheBuild();
        if (isPostgresql()) {
            return new TestDatabase(PostgresqlServer.copy(template(first), name(directory)));
        }
        first.copyH2(directory);
        return of(directory);
    }

    /** One that no other test uses: on PostgreSQL it has the packaged registry, on H2 it is empty and in memory. */
    public static TestDatabase loaded() {
        return isPostgresql()
                ? new TestDatabase(PostgresqlServer.copy(
                        template(FirstStart.ofTheBuild()), UUID.randomUUID().toString()))
                : empty();
    }

    /** Each JVM that tests has a server of its own, and in it a database that is only there to be copied. */
    private static String template(FirstStart first) {
        String name = name(first.template());
        synchronized (System.class) {
            if (!PostgresqlServer.has(name)) {
                PackagedServer.startAnew(first.template()).close();
            }
        }
        return name;
    }

    private static String name(Path directory) {
        return UUID.nameUUIDFromBytes(
                        directory.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Settings of the application, by their names. */
    public Map<String, String> settings() {
        return settings;
    }

    /** Past the application; not for an H2 file that a server has open. */
    public Connection connect() throws SQLException {
        var url = settings.getOrDefault(URL, "jdbc:h2:file:" + settings.get("hubgraph.database.file"));
        return DriverManager.getConnection(url, settings.getOrDefault(USER, ""), "");
    }
}
