/**
 * Value types of the registry: dates, amounts, codes of countries, currencies and languages, names, texts, web
 * addresses. They are immutable, validated on construction, and need neither a database nor a server. Some are scalars
 * of the schema. Start with {@link org.hubgraph.value.PartialDate}.
 */
package org.hubgraph.value;
