/**
 * Names as the search compares them: folded into words, romanised, and with the spellings that one or two typing errors
 * lead to. {@link org.hubgraph.registry.name.NameTerms} writes the index, {@link org.hubgraph.registry.name.NameForms}
 * says what is in it.
 */
package org.hubgraph.registry.name;
