/**
 * Flyway migrations: their order, the check of the database file before the first of them, and whether this server is ready
 * because all have run. The SQL is in {@code db/migration}; migrations in Java are beans of the packages that they are
 * about.
 */
package org.hubgraph.database.migration;
