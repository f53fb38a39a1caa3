package org.hubgraph.database.session;

/**
 * The CDI event that another database server has become the primary. Connections to the earlier one may still be open,
 * and may never respond: observers close theirs. It is fired on the thread that has noticed it.
 *
 * @param timeline the timeline of the log that the new primary writes; higher than that of the earlier one
 */
public record PrimaryChanged(long timeline) {}
