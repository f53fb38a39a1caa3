package org.hubgraph.graphql.projection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a query whose fields are resolved together if an operation has several of them, under aliases and with different
 * arguments. The method is called for each; if {@code org.hubgraph.graphql.execution.Batch} is open, it may add what it
 * looks up instead of returning a value.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Batched {}
