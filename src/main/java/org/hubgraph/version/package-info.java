/**
 * The one class whose name is part of every H2 database: its triggers call {@link org.hubgraph.version.NoteWrite} by that
 * name. It must not be moved or renamed; everything else about registry versions is in {@link
 * org.hubgraph.database.version}.
 */
package org.hubgraph.version;
