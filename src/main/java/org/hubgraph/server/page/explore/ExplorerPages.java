package org.hubgraph.server.page.explore;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The template of the explorer, in {@code src/main/resources/templates}. */
@CheckedTemplate(basePath = "")
final class ExplorerPages {
    private ExplorerPages() {}

    /**
     * @param files the path of the scripts and the style
     * @param modules the names of all modules, to load them at once
     * @param entryPage the address of the page of the entry, for browsers without scripts
     */
    static native TemplateInstance explore(String files, List<String> modules, String entryPage);
}
