/**
 * Compiles filters into conditions in HQL, and counts their parts against the limits. {@link
 * org.hubgraph.registry.condition.Filters} is what lists use. Each type has a class, such as {@link
 * org.hubgraph.registry.condition.TenancyConditions}, that adds a line for each field of its filter; {@link
 * org.hubgraph.registry.condition.Conditions} has the forms of conditions, and {@link
 * org.hubgraph.registry.condition.Rows} says which rows make up a list below an object.
 *
 * <p>To add a relation, add its filter and the filter of its lists to the package {@code filter}, its class here, its
 * method to {@code Filters}, and a line to the types at its ends.
 *
 * <p>A condition names entities of other packages only in HQL, to test whether rows exist and to count them; the package
 * of a relation reads its rows. The query of {@code some}, and of a reference, does not depend on the row outside, so
 * that a database can evaluate each level of a nested filter once; that of {@code none} and {@code every} depends on the
 * object that has the list, because {@code not in} is unknown if there is a null.
 */
package org.hubgraph.registry.condition;
