/**
 * The domain: what the registry holds and what can be done with it. One package for each noun ({@code hub}, {@code tenant},
 * {@code person}, {@code fund}) and each relation between nouns ({@code tenancy}, {@code affiliation}, ...); a relation
 * knows both its ends, a noun does not know its relations. {@code entry} has what nouns share, {@code change} how anything
 * is changed. In this package itself: the field {@code registry}, which describes the server's data and limits.
 */
package org.hubgraph.registry;
