/**
 * Imports of files. {@link org.hubgraph.registry.importing.run.Imports} begins an import, {@link
 * org.hubgraph.registry.importing.run.ImportJob} reads its file in chunks of rows, {@link
 * org.hubgraph.registry.importing.run.ChunkImport} commits each together with its report, {@link
 * org.hubgraph.registry.importing.run.RowImport} imports a row, and {@link
 * org.hubgraph.registry.importing.run.DraftImport} adds, links or changes one object, through the mutation of its type.
 *
 * <p>{@link org.hubgraph.registry.importing.run.MatchesAhead} matches the next chunk meanwhile. A record is recognised by
 * its key in its source ({@link org.hubgraph.registry.importing.run.ImportKey}), otherwise
 * by the matcher. {@link org.hubgraph.registry.importing.run.ThreeWayMerge} changes only what the file says differently
 * than the last time, so that corrections of editors remain.
 */
package org.hubgraph.registry.importing.run;
