/** Code that depends on Quarkus internals. A test for each use fails if an upgrade changes them. */
package org.hubgraph.server.quarkus;
