package org.hubgraph.graphql.member;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

import io.quarkus.runtime.ImageMode;

/**
 * Makes members of classes that are known only when the server runs ready to be used often, whatever their visibility.
 * What a member throws comes out as it is.
 */
public abstract class Members {

    /** Reads something of an object. */
    public interface Getter {
        Object of(Object object) throws Exception;
    }

    /** Writes a field of an object. */
    public interface Setter {
        void set(Object object, Object value) throws Exception;
    }

    /** Calls a method of an object. */
    public interface Call {
        Object on(Object object, Object[] arguments) throws Exception;
    }

    /** Makes an object. */
    public interface Creation {
        Object make() throws Exception;
    }

    Members() {}

    /**
     * On a JVM by method handles, which are compiled together with the code around them. A native image can only
     * interpret a handle that it meets at run time; reflection on what is registered it has compiled.
     */
    public static Members here() {
        return ImageMode.current().isNativeImage() ? new ReflectedMembers() : new HandledMembers();
    }

    /** @param method without parameters */
    public abstract Getter getter(Method method) throws IllegalAccessException;

    public abstract Getter getter(Field field) throws IllegalAccessException;

    public abstract Setter setter(Field field) throws IllegalAccessException;

    public abstract Call call(Method method) throws IllegalAccessException;

    /** @param constructor without parameters */
    public abstract Creation creation(Constructor<?> constructor) throws IllegalAccessException;

    /** What is thrown, as what may be declared. */
    static Exception exception(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof Exception exception ? exception : new IllegalStateException(thrown);
    }
}
