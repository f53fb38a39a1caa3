package org.hubgraph.bench.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

import org.hubgraph.bench.Refused;

/**
 * The database to fill.
 *
 * @param kind the name of its folder in {@code src/main/databases}
 * @param user null if the database requires none
 * @param finish statements after the last row: they update statistics and bring the files into the state of a
 *     long-running database
 */
record Database(String kind, String url, String user, String password, List<String> finish) {
    private static final String BYTEWISE = "quarkus.flyway.placeholders.bytewise";

    static Database of(String url, String user, String password) {
        if (url.startsWith("jdbc:postgresql:")) {
            // VACUUM sets the visibility map, without which an index-only scan must also read the table.
            return new Database("postgresql", url, user, password, List.of("vacuum analyze"));
        }
        if (url.startsWith("jdbc:h2:")) {
            // While rows are written, the file grows to many times the size of its contents.
            return new Database("h2", url, user, password, List.of("analyze", "shutdown compact"));
        }
        throw new Refused("--url " + url + ": neither jdbc:postgresql: nor jdbc:h2:.");
    }

    /** Runs the migrations of the application. */
    void migrate() {
        try {
            Flyway.configure()
                    .dataSource(url, user, password)
                    .placeholders(Map.of("bytewise", bytewise()))
                    .locations(migrations())
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            throw new Refused("The tables cannot be made in " + url + ": " + failed.getMessage());
        }
    }

    /**
     * Those in SQL are read from the sources: the class path contains the migrations of the database of the build,
     * which may be the other one. Those in Java are found by their type.
     */
    private String[] migrations() {
        var sql = Stream.of(Path.of("src/main/resources"), Path.of("src/main/databases", kind))
                .map(folder -> folder.resolve("db/migration"))
                .filter(Files::isDirectory)
                .map(folder -> "filesystem:" + folder);
        return Stream.concat(sql, Stream.of("classpath:org/hubgraph")).toArray(String[]::new);
    }

    /** The placeholder as the application sets it, read from its configuration. */
    private String bytewise() {
        var file = Path.of("src/main/databases", kind, "META-INF/microprofile-config.properties");
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        } catch (IOException missing) {
            throw new Refused(file + " cannot be read: start the benchmark from the root of the project.");
        }
        return settings.getProperty(BYTEWISE);
    }

    Connection connect() throws SQLException {
        var properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        if (kind.equals("postgresql")) {
            // Combines the rows of a batch into one statement, which is several times as fast.
            properties.setProperty("reWriteBatchedInserts", "true");
        }
        return DriverManager.getConnection(url, properties);
    }
}
