/**
 * The only class whose name is stored in every H2 database: its triggers call {@link org.hubgraph.version.NoteWrite} by
 * that name. It must not be moved or renamed. Everything else about registry versions is in {@link
 * org.hubgraph.database.version}.
 */
package org.hubgraph.version;
