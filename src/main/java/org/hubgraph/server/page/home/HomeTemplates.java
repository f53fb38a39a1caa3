package org.hubgraph.server.page.home;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.hubgraph.server.page.Head;

/** The template of the first page. */
@CheckedTemplate(basePath = "")
final class HomeTemplates {
    private HomeTemplates() {}

    /** @param pictures one; none if the registry has no hubs */
    static native TemplateInstance home(
            Head head, List<Count> counts, List<Picture> pictures, List<Question> questions, List<ExampleGroup> groups);
}
