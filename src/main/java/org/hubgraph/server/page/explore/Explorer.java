package org.hubgraph.server.page.explore;

import java.util.Map;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;

import org.hubgraph.server.page.StaticPages;

/**
 * The explorer at {@code /explore} and its files. The server does not read the data of the page: its address says what
 * to show, and the scripts query it. Without scripts, the page leads to the page of the entry.
 */
@ApplicationScoped
class Explorer {
    private static final String PATH = "/explore";

    /** Everything comes from this server; pictures are saved through addresses of the browser itself. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src data: blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final Pattern ENTRY = Pattern.compile("(hub|tenant|person|fund|sector)/([a-z0-9-]{1,200})");
    private static final Map<String, String> FOLDERS = Map.of(
            "hub", "/hubs/", "tenant", "/tenants/", "person", "/people/", "fund", "/funds/", "sector", "/sectors/");

    void add(@Observes Router router, StaticPages pages) {
        pages.add(router, PATH, POLICY, request -> ExplorerPages.explore(
                        ExplorerFiles.FOLDER.path(), ExplorerFiles.MODULES, entryPage(request.parameter("entry")))
                .render());
        pages.add(router, ExplorerFiles.FOLDER);
    }

    /** The page of the entry that the address names; the first page if it names none. */
    static String entryPage(String entry) {
        var parts = ENTRY.matcher(entry == null ? "" : entry);
        return parts.matches() ? FOLDERS.get(parts.group(1)) + parts.group(2) : "/";
    }
}
