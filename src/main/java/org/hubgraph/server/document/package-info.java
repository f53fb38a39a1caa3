/**
 * The text of a request: its parameters, and the documents that clients may name instead of sending them (trusted documents
 * and persisted queries). Start with {@link org.hubgraph.server.document.Documents}. The documents of pages
 * of this server come from folders ({@link org.hubgraph.server.document.DocumentFolder}).
 */
package org.hubgraph.server.document;
