package org.hubgraph.testsupport;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line that starts the packaged application: by its main class, as in the image, or by {@code java -jar}, as
 * the README says, which takes more processor time (see {@link ClassPath}). A native executable has one way only.
 */
final class PackagedCommand {
    /** Options of a JVM; not used for a native executable. */
    private final List<String> options;

    private final boolean byJar;

    private PackagedCommand(List<String> options, boolean byJar) {
        this.options = options;
        this.byJar = byJar;
    }

    static PackagedCommand byMainClass() {
        return byMainClass(FirstStart.options(packaged()));
    }

    static PackagedCommand byMainClass(List<String> options) {
        return new PackagedCommand(options, false);
    }

    static PackagedCommand byJar() {
        return new PackagedCommand(List.of(), true);
    }

    /**
     * @param properties of the application, {@code -Dname=value}
     * @param arguments of the application: a command and its arguments
     */
    List<String> with(List<String> properties, String... arguments) {
        var packaged = packaged();
        var command = new ArrayList<String>();
        if (packaged.toString().endsWith(".jar")) {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            // The process lives for seconds: the second compiler and a parallel collector would cost more than they
            // save.
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
            command.addAll(options);
            command.addAll(properties);
            command.addAll(byJar ? List.of("-jar", packaged.toString()) : FirstStart.mainClass(packaged));
        } else {
            command.add(packaged.toString());
            command.addAll(properties);
        }
        command.addAll(List.of(arguments));
        return command;
    }

    private static Path packaged() {
        return Path.of(System.getProperty("hubgraph.packaged")).toAbsolutePath();
    }
}
