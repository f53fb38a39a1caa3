package org.hubgraph.graphql.projection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The most SQL statements that a resolver or getter runs, whatever its other arguments. Without this annotation a
 * getter runs none, and the number for a resolver is unknown. An operation of at most one statement needs no
 * transaction, because one statement reads a single snapshot. A lookup that finds nothing may run another statement to
 * see whether the entry was merged; that one does not depend on the first, because it reads both entries itself.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Statements {
    /** 0 or 1. */
    int value();

    /** Arguments that make the number of statements unknown. */
    String[] unlessGiven() default {};
}
