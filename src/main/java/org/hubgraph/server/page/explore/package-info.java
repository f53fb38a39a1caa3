/**
 * The explorer at {@code /explore}: pictures of an entry and its relations. The page is the same for all entries, and
 * its scripts read the data from {@code /graphql}. Start with {@link org.hubgraph.server.page.explore.Explorer}. {@link
 * org.hubgraph.server.page.explore.ExplorerFiles} has the scripts, and {@link
 * org.hubgraph.server.page.explore.ExplorerDocuments} the queries that they send; the files are in {@code
 * src/main/resources/page/explore}.
 */
package org.hubgraph.server.page.explore;
