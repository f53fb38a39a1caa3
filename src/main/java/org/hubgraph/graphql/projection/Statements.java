package org.hubgraph.graphql.projection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The most SQL statements that a resolver or getter takes, whatever its other arguments. Without it a getter takes none, and
 * of a resolver nobody knows. An operation that takes one at most needs no transaction for its snapshot: a statement is one. A
 * lookup that finds nothing may take another, to see whether the entry was merged, which sees both entries by itself.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Statements {
    /** 0 or 1. */
    int value();

    /** Arguments for which the number of statements is unknown. */
    String[] unlessGiven() default {};
}
