package org.hubgraph.testsupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

/**
 * A test whose result may depend on the database: it also runs on PostgreSQL in every build. Tests without this
 * annotation run on H2 only, and on both databases with {@code -Pthorough}. They include long integration tests whose
 * subject other tests cover on PostgreSQL.
 */
@Tag("each-database")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface EachDatabase {}
