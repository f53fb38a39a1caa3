/**
 * Erasing a person. Every place that stores something of entries implements {@link org.hubgraph.registry.erasure.Traces} and
 * is found by that type, so this package depends on no other of the registry.
 */
package org.hubgraph.registry.erasure;
