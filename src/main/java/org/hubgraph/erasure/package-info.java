/**
 * How a person is taken out of the registry, all of it: who keeps anything of entries is a {@link
 * org.hubgraph.erasure.Traces}, and is found by being there. This room knows no other, so that every room can know it.
 */
package org.hubgraph.erasure;
