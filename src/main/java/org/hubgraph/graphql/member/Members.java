package org.hubgraph.graphql.member;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

import io.quarkus.runtime.ImageMode;

/**
 * Fast access to members of classes that are known only at run time, whatever their visibility. An exception that a
 * member throws is not wrapped.
 */
public abstract class Members {

    /** Reads a property of an object. */
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

    /** Creates an object. */
    public interface Creation {
        Object make() throws Exception;
    }

    Members() {}

    /**
     * Returns the access for the current platform. On a JVM it uses method handles, which are compiled together with
     * the code around them. A native image can only interpret a handle created at run time, but has compiled code for
     * registered reflection.
     */
    public static Members here() {
        return ImageMode.current().isNativeImage() ? new ReflectedMembers() : new HandledMembers();
    }

    /** @param method a method without parameters */
    public abstract Getter getter(Method method) throws IllegalAccessException;

    public abstract Getter getter(Field field) throws IllegalAccessException;

    public abstract Setter setter(Field field) throws IllegalAccessException;

    public abstract Call call(Method method) throws IllegalAccessException;

    /** @param constructor a constructor without parameters */
    public abstract Creation creation(Constructor<?> constructor) throws IllegalAccessException;

    /** Returns the throwable as an exception that can be declared; throws it if it is an error. */
    static Exception exception(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof Exception exception ? exception : new IllegalStateException(thrown);
    }
}
