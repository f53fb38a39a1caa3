/**
 * The page at {@code /import}, for editors. Start with {@link org.hubgraph.server.page.imports.ImportPage}. Its scripts,
 * in {@code src/main/resources/page/import}, send the requests to {@code /imports}.
 */
package org.hubgraph.server.page.imports;
