/**
 * The manual as pages: {@code src/site/markdown}, converted once. Start with {@link
 * org.hubgraph.server.page.manual.ManualPages}.
 */
package org.hubgraph.server.page.manual;
