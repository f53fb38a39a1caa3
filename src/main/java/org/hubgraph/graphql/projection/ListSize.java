package org.hubgraph.graphql.projection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The number of items of a list. The cost of an operation is computed from it before the operation runs; the actual
 * objects are counted while it runs. Every list of the schema has this annotation. Named after the directive {@code
 * @listSize} of the GraphQL Cost Directives.
 */
@Target({ElementType.METHOD, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ListSize {
    /**
     * The most items that the list may have. If the size is an argument, the most without that argument; 0 if the
     * argument is required.
     */
    int most() default 0;

    /**
     * The number of items that the cost assumes, unless {@link #most} is smaller. Most lists are far shorter than
     * allowed.
     */
    int assumedSize() default 20;

    /** The argument with the number of items; if that is a list, there is one item for each of its values. */
    String slicingArgument() default "";

    /** Whether the list is a page: its size is an argument of the field that returned the connection. */
    boolean ofPage() default false;
}
