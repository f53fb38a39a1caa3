package org.hubgraph.testsupport;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A database for a test, of the type of this build, as settings of the application. */
public final class TestDatabase {
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USER = "quarkus.datasource.username";

    private final Map<String, String> settings;

    /** @param settings of the application */
    TestDatabase(Map<String, String> settings) {
        this.settings = settings;
    }

    public static boolean isPostgresql() {
        return System.getProperty("hubgraph.database", "h2").equals("postgresql");
    }

    /** An empty database that no other test uses. */
    public static TestDatabase empty() {
        return isPostgresql()
                ? new TestDatabase(PostgresqlServer.database(UUID.randomUUID().toString()))
                : new TestDatabase(Map.of(URL, "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
    }

    /** The database of the directory: empty at first, later in the state in which it was left. */
    public static TestDatabase of(Path directory) {
        var place = directory.toAbsolutePath().normalize();
        return isPostgresql()
                ? new TestDatabase(PostgresqlServer.database(name(place)))
                : new TestDatabase(Map.of(
                        "hubgraph.database.file", place.resolve("hubgraph").toString()));
    }

    /** The database of the directory: with the packaged registry at first, later in the state in which it was left. */
    public static TestDatabase loaded(Path directory) {
        var first = FirstStart.ofTheBuild();
        if (isPostgresql()) {
            return new TestDatabase(PostgresqlServer.copy(template(first), name(directory)));
        }
        first.copyH2(directory);
        return of(directory);
    }

    /** A database that no other test uses: on PostgreSQL with the packaged registry, on H2 empty and in memory. */
    public static TestDatabase loaded() {
        return isPostgresql()
                ? new TestDatabase(PostgresqlServer.copy(
                        template(FirstStart.ofTheBuild()), UUID.randomUUID().toString()))
                : empty();
    }

    /** Each test JVM has its own server, with a database that is used only as a template. */
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

    /** Settings of the application by their names. */
    public Map<String, String> settings() {
        return settings;
    }

    /** The settings as options of the application: {@code -Dname=value}. */
    List<String> options() {
        return settings.entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    /** The same database of a PostgreSQL server through another port, such as that of a pooler. */
    TestDatabase at(int other) {
        var through = new HashMap<>(settings);
        through.put(URL, settings.get(URL).replaceFirst(":\\d+/", ":" + other + "/"));
        return new TestDatabase(through);
    }

    /** The port of a PostgreSQL server. */
    int port() {
        return URI.create(settings.get(URL).substring("jdbc:".length())).getPort();
    }

    /** Connects directly, without the application; not possible for an H2 file that a server has open. */
    public Connection connect() throws SQLException {
        var url = settings.getOrDefault(URL, "jdbc:h2:file:" + settings.get("hubgraph.database.file"));
        return DriverManager.getConnection(url, settings.getOrDefault(USER, ""), "");
    }
}
