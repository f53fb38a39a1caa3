package org.hubgraph.server.page.entry;

import java.util.List;

import io.quarkus.qute.TemplateData;

/** A change of an entry or a relation in its history. */
@TemplateData
public record Change(String at, String kind, String actor, String reason, List<Field> fields) {
    /** A field with its values before and after the change; empty if there was none. */
    @TemplateData
    public record Field(String name, String before, String after) {}
}
