/**
 * Pages for people. {@link org.hubgraph.server.page.QueriedPages} serves pages that are made from the registry at each
 * request: entries, sources, relations, lists and search in {@code entry}, the first page in {@code home}. The explorer is in {@code explore}, the page that imports files in {@code imports}. {@link
 * org.hubgraph.server.page.StaticPage} is for what does not change: the playground, the printed schema, style sheets and
 * scripts ({@link org.hubgraph.server.page.Asset}). HTML is written in Qute templates that include {@code site.html}; the
 * queries are in {@code src/main/resources/page/documents}.
 */
package org.hubgraph.server.page;
