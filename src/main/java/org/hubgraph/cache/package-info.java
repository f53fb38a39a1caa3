/**
 * Answers in memory, for who asks the same again while the registry is the same. An answer is given only where the version of
 * the registry, read for the request that asks, is the one that it was made from: it is never an old one.
 */
package org.hubgraph.cache;
