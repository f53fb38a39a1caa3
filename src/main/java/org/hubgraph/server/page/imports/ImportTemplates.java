package org.hubgraph.server.page.imports;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.hubgraph.server.page.Head;

/** The template of the page, {@code import.html}. */
@CheckedTemplate(basePath = "")
final class ImportTemplates {
    private ImportTemplates() {}

    /**
     * @param files the path of the scripts and the style
     * @param modules the names of all modules, to load them at once
     * @param tokens whether the server accepts access tokens
     * @param ready the names of the ready mappings
     * @param mappings the path of their files
     * @param templates the names of those with a template
     */
    static native TemplateInstance importing(
            Head head,
            String files,
            List<String> modules,
            boolean tokens,
            List<String> ready,
            String mappings,
            List<String> templates);
}
