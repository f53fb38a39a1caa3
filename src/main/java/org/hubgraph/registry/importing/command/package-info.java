/**
 * The command {@code import}. {@link org.hubgraph.registry.importing.command.Main} starts the application with it or as a
 * server.
 */
package org.hubgraph.registry.importing.command;
