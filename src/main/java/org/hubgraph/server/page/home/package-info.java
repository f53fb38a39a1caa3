/** The first page. Start with {@link org.hubgraph.server.page.home.HomePage}. */
package org.hubgraph.server.page.home;
