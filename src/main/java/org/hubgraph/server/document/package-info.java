/**
 * The text of a request: its parameters, and the documents that clients may name instead of sending them (trusted documents
 * and persisted queries). Start with {@link org.hubgraph.server.document.Documents}.
 */
package org.hubgraph.server.document;
