/**
 * Pages for people: the first page, the playground, the printed schema. Start with {@link
 * org.hubgraph.server.page.FirstPage}. HTML is written in Qute templates ({@link org.hubgraph.server.page.Pages}): a new
 * page has a template that includes {@code layout.html}, and a method in that class. The explorer is in a package of its own.
 */
package org.hubgraph.server.page;
