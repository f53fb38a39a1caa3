/**
 * Pages for people: the first page, the playground, the printed schema. Start with {@link
 * org.hubgraph.server.page.FirstPage}.
 */
package org.hubgraph.server.page;
