/**
 * The domain: the data of the registry and the operations on it. Each noun ({@code hub}, {@code tenant},
 * {@code person}, {@code fund}) and each relation between nouns ({@code tenancy}, {@code affiliation}, ...) has a
 * package. A relation knows both its ends; a noun does not know its relations. {@code entry} contains what nouns share,
 * {@code change} how objects are changed.
 *
 * <p>A mutation is a method of the {@code ...Curation} class beside the object that it changes: the rules of that object
 * are there or in its {@code ...Rules} class, the rules that all objects share in {@code change}.
 *
 * <p>This package itself contains the field {@code registry}, which describes the server's data and limits, and the types
 * of errors.
 */
package org.hubgraph.registry;
