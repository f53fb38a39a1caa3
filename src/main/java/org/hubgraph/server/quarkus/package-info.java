/**
 * What depends on internals of Quarkus, each use with a test that fails when an upgrade changes it.
 */
package org.hubgraph.server.quarkus;
