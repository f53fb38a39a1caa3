package org.hubgraph.server.page.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.registry.importing.mapping.Mappings;
import org.hubgraph.server.page.Head;
import org.hubgraph.server.page.PageRequest;
import org.hubgraph.server.page.StaticPages;

/**
 * The page that imports files. It is the same for everybody: its scripts ask for credentials, keep them in memory, and
 * send them with each request to {@code /imports}.
 */
@ApplicationScoped
class ImportPage {
    private static final String PATH = "/import";

    private final StaticPages pages;
    private final boolean tokens;

    /** @param tokens whether the server accepts access tokens of an OpenID Connect provider */
    ImportPage(StaticPages pages, @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean tokens) {
        this.pages = pages;
        this.tokens = tokens;
    }

    void add(@Observes Router router) {
        pages.add(router, PATH, this::html);
        pages.add(router, ImportScripts.FOLDER);
        pages.add(router, MappingFiles.FOLDER);
    }

    private String html(PageRequest request) {
        var head = new Head(
                "Import a file – Hubgraph",
                "Imports a spreadsheet or a data file into the registry.",
                request.origin() + PATH,
                "",
                "",
                "",
                false);
        return ImportTemplates.importing(
                        head,
                        ImportScripts.FOLDER.path(),
                        ImportScripts.MODULES,
                        tokens,
                        Mappings.names(),
                        MappingFiles.FOLDER.path(),
                        MappingFiles.TEMPLATES)
                .render();
    }
}
