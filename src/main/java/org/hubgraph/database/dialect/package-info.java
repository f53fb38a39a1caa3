/**
 * What H2 and PostgreSQL express differently. {@link org.hubgraph.database.dialect.SqlStates} classifies their failures.
 */
package org.hubgraph.database.dialect;
