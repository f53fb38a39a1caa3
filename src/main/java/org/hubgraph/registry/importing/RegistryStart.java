package org.hubgraph.registry.importing;

import java.nio.file.Path;
import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.jboss.logging.Logger;

import org.hubgraph.database.dialect.H2File;

/** What happens at every start, before the first request: the packaged registry is there, and the log says where. */
@ApplicationScoped
class RegistryStart {
    private static final Logger LOG = Logger.getLogger("org.hubgraph");

    /** Whether the packaged registry is loaded. */
    @ConfigMapping(prefix = "hubgraph.packaged-registry")
    public interface Settings {
        /** False for a registry that is to hold nothing but what people enter. */
        @WithDefault("true")
        boolean enabled();
    }

    void onStart(@Observes StartupEvent event, Settings settings, PackagedRegistry packaged, DataSource database)
            throws SQLException {
        String place;
        boolean load;
        try (var connection = database.getConnection()) {
            place = place(connection.getMetaData().getURL());
            load = settings.enabled() && !packaged.isLoaded(connection);
        }
        int loaded = load ? packaged.load() : 0;
        LOG.info(
                loaded > 0
                        ? "Registry in " + place + ": " + loaded + " records of the packaged registry loaded"
                        : "Registry in " + place + ": opened without changes");
    }

    /** A file by its whole path, so that the working directory need not be guessed; other databases by their address. */
    private static String place(String url) {
        return H2File.of(url).map(Path::toString).orElse(url);
    }
}
