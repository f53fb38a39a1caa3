package org.hubgraph.server.page.entry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.hubgraph.server.page.Head;

/** The templates of entries, sources and relations, and of their lists. */
@CheckedTemplate(basePath = "")
final class EntryTemplates {
    private EntryTemplates() {}

    static native TemplateInstance entry(Head head, EntryPage page);

    static native TemplateInstance list(Head head, Listing listing);
}
