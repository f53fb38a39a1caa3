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

/** Loads the packaged registry at the start, before the first request, and logs where the registry is stored. */
@ApplicationScoped
class RegistryStart {
    private static final Logger LOG = Logger.getLogger("org.hubgraph");

    /** Whether the packaged registry is loaded. */
    @ConfigMapping(prefix = "hubgraph.packaged-registry")
    public interface Settings {
        /** False for a registry that contains only what editors add. */
        @WithDefault("true")
        boolean enabled();
    }

    void onStart(@Observes StartupEvent event, Settings settings, RegistryLoading loading, DataSource database)
            throws SQLException {
        String place;
        boolean load;
        try (var connection = database.getConnection()) {
            place = place(connection.getMetaData().getURL());
            load = settings.enabled() && !loading.isLoaded(connection);
        }
        int loaded = load ? loading.load() : 0;
        LOG.info(
                loaded > 0
                        ? "Registry in " + place + ": " + loaded + " records of the packaged registry loaded"
                        : "Registry in " + place + ": opened without changes");
    }

    /** The absolute path of a file, which does not depend on the working directory; the address of other databases. */
    private static String place(String url) {
        return H2File.of(url).map(Path::toString).orElse(url);
    }
}
