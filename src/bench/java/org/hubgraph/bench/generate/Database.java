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
 * Where the rows go.
 *
 * @param kind the name of its folder in {@code src/main/databases}
 * @param user null where the database asks for none
 * @param finish the statements after the last row: statistics, and what makes the files as if the rows had been there for long
 */
record Database(String kind, String url, String user, String password, List<String> finish) {
    private static final String BYTEWISE = "quarkus.flyway.placeholders.bytewise";

    static Database of(String url, String user, String password) {
        if (url.startsWith("jdbc:postgresql:")) {
            // Vacuumed too: an index answers alone only for pages that are known to be visible to everybody.
            return new Database("postgresql", url, user, password, List.of("vacuum analyze"));
        }
        if (url.startsWith("jdbc:h2:")) {
            // While it is written the file grows to many times of what it holds.
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

    /** From the sources: the class path has what belongs to the database of the build, which may be the other. */
    private String[] migrations() {
        return Stream.of(Path.of("src/main/resources"), Path.of("src/main/databases", kind))
                .map(folder -> folder.resolve("db/migration"))
                .filter(Files::isDirectory)
                .map(folder -> "filesystem:" + folder)
                .toArray(String[]::new);
    }

    /** As the application sets it, read from where it is set. */
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
            // A batch becomes statements of many rows: several times as fast.
            properties.setProperty("reWriteBatchedInserts", "true");
        }
        return DriverManager.getConnection(url, properties);
    }
}
