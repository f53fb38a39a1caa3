package org.hubgraph.database.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import io.quarkus.runtime.PreventFurtherStepsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.h2.Driver;

import org.hubgraph.database.dialect.H2File;

/** Checks the database before anything is done in it. If it cannot be used, the start ends with a one-line message. */
@Singleton
class DatabaseFile {
    /** The exit code of the process if the database cannot be used. */
    static final int EXIT_CODE = 3;

    /** H2's error codes. */
    private static final int IN_USE = 90020;

    private static final int DAMAGED = 90030;
    private static final int OTHER_VERSION = 90048;

    private final String url;
    private final Properties credentials = new Properties();

    DatabaseFile(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.url = url.orElse("");
        user.ifPresent(name -> credentials.setProperty("user", name));
        password.ifPresent(secret -> credentials.setProperty("password", secret));
    }

    /**
     * @param database a pool for it; only an H2 file is checked further than by connecting
     * @throws PreventFurtherStepsException with the one-line message
     */
    void check(DataSource database) {
        var file = H2File.of(url).orElse(null);
        if (file == null) {
            connect(database);
            return;
        }
        checkFile(file);
        // Bypasses the pool, which would retry and log each failure. This connection remains open until the pool has
        // one, because closing the last connection closes the file.
        try (var first = new Driver().connect(url, credentials)) {
            first.getMetaData();
            connect(database);
        } catch (SQLException refused) {
            throw unusable(unopened(file, refused));
        }
    }

    private static void connect(DataSource database) {
        try (var connection = database.getConnection()) {
            connection.getMetaData();
        } catch (SQLException refused) {
            throw unusable("it cannot be reached: " + line(refused));
        }
    }

    private static void checkFile(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            if (!Files.isRegularFile(file)) {
                throw unusable(file + " is not a file.");
            }
            if (Files.size(file) == 0) {
                throw unusable(file + " is empty (0 bytes). Restore it from a backup, or delete it to start with a new"
                        + " registry.");
            }
            if (!Files.isReadable(file) || !Files.isWritable(file)) {
                throw unusable("The user of this process cannot read and write " + file + ".");
            }
            if (CutOffFile.isCutOff(file)) {
                throw unusable(file + " is damaged: its end is missing, as after an interrupted copy. Restore it from a"
                        + " backup.");
            }
        } catch (IOException unreadable) {
            throw unusable(file + " cannot be read: " + unreadable.getMessage());
        }
    }

    private static String unopened(Path file, SQLException refused) {
        return switch (refused.getErrorCode()) {
            case IN_USE -> file + " is in use by another process: stop that server first.";
            case DAMAGED -> file + " is damaged. Restore it from a backup.";
            case OTHER_VERSION -> file + " was written by a version of H2 that this server cannot read.";
            default -> file + " cannot be opened: " + line(refused);
        };
    }

    private static String line(SQLException refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
    }

    private static PreventFurtherStepsException unusable(String why) {
        return new PreventFurtherStepsException("The database cannot be used: " + why, EXIT_CODE);
    }
}
