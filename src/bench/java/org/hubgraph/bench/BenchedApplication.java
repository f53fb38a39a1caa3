package org.hubgraph.bench;

import io.quarkus.runtime.Application;

/**
 * Runs the packaged application in this process, without a port. The class path is flat, with the generated classes of
 * the build first: see src/bench/bench.
 */
public final class BenchedApplication implements AutoCloseable {
    private final Application application;

    /** @param file of the database, without its extension */
    public BenchedApplication(String file) throws ReflectiveOperationException {
        System.setProperty("hubgraph.database.file", file);
        System.setProperty("hubgraph.packaged-registry.enabled", "false");
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.log.level", "WARN");
        application = (Application) Class.forName("io.quarkus.runner.ApplicationImpl")
                .getConstructor()
                .newInstance();
        application.start(new String[0]);
    }

    @Override
    public void close() {
        application.stop();
    }
}
