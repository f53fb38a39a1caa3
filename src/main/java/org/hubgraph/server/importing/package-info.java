/**
 * The endpoint {@code /imports}. Start with {@link org.hubgraph.server.importing.ImportEndpoint}. An {@link
 * org.hubgraph.server.importing.Upload} writes a request's file into the {@link
 * org.hubgraph.server.importing.ImportFolder}, and the {@link org.hubgraph.server.importing.ImportQueue} imports one file
 * after the other.
 */
package org.hubgraph.server.importing;
