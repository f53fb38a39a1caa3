package org.hubgraph.testsupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Order;

/**
 * A test that changes the registry of its profile. It runs after those that expect the registry as it is packaged or
 * generated, in the same application. Such a test may leave what it has added, must not remove what is packaged, and
 * must expect additions and changes by other tests.
 */
@Order(Integer.MAX_VALUE - 1)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ChangesRegistry {
    /** The order of tests that look through all tables: before most others, which fill them. */
    int FIRST = Integer.MAX_VALUE - 2;
}
