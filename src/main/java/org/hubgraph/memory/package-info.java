/**
 * How much of the heap the caches may take. {@link org.hubgraph.memory.CacheShares} says which cache gets how much of it, and
 * each cache weighs its entries by the bytes that they retain.
 */
package org.hubgraph.memory;
