/**
 * Lists as files: all nodes of one root list as CSV, as a spreadsheet or as JSON Lines, whatever the limit on pages. Start
 * with {@link org.hubgraph.server.list.ListFiles}.
 *
 * <ul>
 *   <li>Request: ListFormat (negotiated), PagedDocument (the document of the client, rewritten to be read page by page)
 *   <li>Rows: FilePages (read through the normal stages), Rows with CsvRows, XlsxRows and JsonLines (pages as bytes),
 *       Cells (values of a node as texts)
 *   <li>Response: OpenFiles (the quota), FileDelivery (at the pace of the client, with one page in memory)
 * </ul>
 */
package org.hubgraph.server.list;
