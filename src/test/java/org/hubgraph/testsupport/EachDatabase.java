package org.hubgraph.testsupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

/**
 * A test whose result may depend on the database: it also runs on PostgreSQL. Tests without this annotation run on H2
 * only.
 */
@Tag("each-database")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface EachDatabase {}
