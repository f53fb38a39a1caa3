package org.hubgraph.server.page.manual;

import io.quarkus.qute.TemplateData;

/**
 * A definition of the schema.
 *
 * @param kind such as {@code type} or {@code enum}
 * @param text as it is printed
 * @param html the same, escaped, with links
 */
@TemplateData
public record SchemaType(String kind, String name, String text, String html) {}
