/**
 * The pages of the registry's contents. {@link org.hubgraph.server.page.entry.EntryPages}, {@link
 * org.hubgraph.server.page.entry.SourcePages} and {@link org.hubgraph.server.page.entry.RelationPages} make an {@link
 * org.hubgraph.server.page.entry.EntryPage} from the response to a document; one template shows it. {@link
 * org.hubgraph.server.page.entry.Facts}, {@link org.hubgraph.server.page.entry.Rows} and {@link
 * org.hubgraph.server.page.entry.References} read the response.
 */
package org.hubgraph.server.page.entry;
