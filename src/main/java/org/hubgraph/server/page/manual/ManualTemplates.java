package org.hubgraph.server.page.manual;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.hubgraph.server.page.Head;

/** The templates of the manual and the schema. */
@CheckedTemplate(basePath = "")
final class ManualTemplates {
    private ManualTemplates() {}

    /**
     * @param text what was searched for; empty if nothing was
     * @param found the sections that contain it
     * @param pages all pages, for the navigation
     */
    static native TemplateInstance manual(
            Head head, ManualPage page, String text, List<ManualMatch> found, List<ManualPage> pages);

    /** @param text what was searched for; empty if nothing was */
    static native TemplateInstance schema(Head head, String text, List<SchemaType> types);
}
