/**
 * Files as streams of rows. {@link org.hubgraph.registry.importing.format.SourceFile} is the entrance: it recognises
 * the format and returns a {@link org.hubgraph.registry.importing.format.RowReader}, which reads one row at a time and
 * never retains more than one. Faults of a row are part of the row; a file that cannot be read to its end is an {@link
 * org.hubgraph.registry.importing.fault.UnreadableFile}.
 */
package org.hubgraph.registry.importing.format;
