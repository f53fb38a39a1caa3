/**
 * The erasure of a person. Every store of data about entries implements {@link org.hubgraph.registry.erasure.Traces}
 * and is discovered by that type, so this package depends on no other package of the registry.
 */
package org.hubgraph.registry.erasure;
