/**
 * Values of the registry as types: dates, amounts, codes of countries, currencies and languages, names, texts, web
 * addresses. Immutable, checked when they are made, and usable without a database or a server; those that the schema has are
 * its scalars. Start with {@link org.hubgraph.value.PartialDate}.
 */
package org.hubgraph.value;
