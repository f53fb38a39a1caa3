/**
 * The domain: the data of the registry and the operations on it. Each noun ({@code hub}, {@code tenant}, {@code person},
 * {@code fund}, {@code sector}) and each relation between nouns ({@code tenancy}, {@code affiliation}, ...) has a
 * package. A relation knows both its ends. A noun does not know its relations, and no other noun, except that hubs and
 * organisations have sectors.
 *
 * <p>Three parts of each noun and relation are in packages of their own, because they refer to other nouns and relations:
 * its filter in {@code filter}, the conditions in HQL that the filter becomes in {@code condition}, and its enumerations
 * in {@code vocabulary}. {@code entry} contains what nouns share, {@code change} how objects are changed.
 *
 * <p>In the package of a noun or relation, {@code ...Api} resolves the fields of its objects and of the entries at their
 * ends. {@code ...ListApi}, where there is one, resolves the list of all objects, at the root, and counts lists by groups.
 * A mutation is a method of {@code ...Curation}; its input is {@code Create...} or {@code Update...}. The package-info of
 * {@code change} says where the rules of mutations are.
 *
 * <p>{@code src/site/markdown/contributing.md} lists the files that a new field, relation or noun needs.
 *
 * <p>This package itself contains the field {@code registry}, which describes the server's data and limits, and the types
 * of errors.
 */
package org.hubgraph.registry;
