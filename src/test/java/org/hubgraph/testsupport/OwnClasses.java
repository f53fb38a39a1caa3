package org.hubgraph.testsupport;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.hubgraph.value.TextKeys;

/** The classes of the project. */
public final class OwnClasses {
    private OwnClasses() {}

    /** The project's classes among the type and its supertypes. */
    public static Stream<Class<?>> hierarchy(Class<?> type) {
        if (type == null || !isOurs(type)) {
            return Stream.empty();
        }
        return Stream.of(
                        Stream.<Class<?>>of(type),
                        hierarchy(type.getSuperclass()),
                        Arrays.stream(type.getInterfaces()).flatMap(OwnClasses::hierarchy))
                .flatMap(above -> above);
    }

    /** The classes that the type consists of: with type arguments, several. */
    public static Stream<Class<?>> classesIn(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(
                    classesIn(generic.getRawType()),
                    Arrays.stream(generic.getActualTypeArguments()).flatMap(OwnClasses::classesIn));
        }
        return type instanceof Class<?> plain ? Stream.of(plain) : Stream.empty();
    }

    public static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.hubgraph.");
    }

    /** The project's concrete classes of the type. */
    public static List<? extends Class<?>> ours(Class<?> type) {
        return all().stream()
                .filter(found -> type.isAssignableFrom(found) && !Modifier.isAbstract(found.getModifiers()))
                .toList();
    }

    /** All classes of the application, not initialised. */
    public static List<? extends Class<?>> all() {
        return names(Path.of(URI.create(TextKeys.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString())))
                .stream()
                .map(OwnClasses::load)
                .toList();
    }

    /**
     * The names of the project's classes.
     *
     * @param classes the folder of their packages
     */
    static List<String> names(Path classes) {
        try (var walked = Files.walk(classes)) {
            return walked.map(file -> classes.relativize(file).toString().replace(File.separatorChar, '.'))
                    .filter(file -> file.startsWith("org.hubgraph.") && file.endsWith(".class"))
                    .map(file -> file.substring(0, file.length() - ".class".length()))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Without initializing it. */
    public static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
