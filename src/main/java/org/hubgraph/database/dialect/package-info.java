/**
 * The differences between H2 and PostgreSQL. {@link org.hubgraph.database.dialect.SqlStates} classifies their failures.
 */
package org.hubgraph.database.dialect;
