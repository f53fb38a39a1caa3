package org.hubgraph.graphql.projection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many items a list has. From that the objects of a response are reckoned before a query runs, and those that really come
 * are counted while it runs. Every list of the schema has a size. Named after the directive {@code @listSize} of the GraphQL
 * Cost Directives.
 */
@Target({ElementType.METHOD, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ListSize {
    /** The most items that the list may be given, or, with an argument for the size, has without it; 0 if that is required. */
    int most() default 0;

    /** As many items as are reckoned, unless there cannot be as many: most lists are far from the most that they may be given. */
    int assumedSize() default 20;

    /** The argument with the number of items; if it is a list, there is one item for each of its values. */
    String slicingArgument() default "";

    /** Whether the list is a page: its size is an argument of the field that returned the connection. */
    boolean ofPage() default false;
}
