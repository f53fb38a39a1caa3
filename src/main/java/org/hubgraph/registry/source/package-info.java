/**
 * Sources (publications) and citations, which connect a source with the facts that it states. A withdrawn source keeps its
 * citations. Start with {@link org.hubgraph.registry.source.Citations}.
 */
package org.hubgraph.registry.source;
