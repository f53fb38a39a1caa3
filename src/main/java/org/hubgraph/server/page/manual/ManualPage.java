package org.hubgraph.server.page.manual;

import java.util.List;

import io.quarkus.qute.TemplateData;

/**
 * A page of the manual.
 *
 * @param name the last part of its path, such as {@code querying}
 * @param html its text, without its title
 * @param sections in order, for the search and the table of contents
 */
@TemplateData
public record ManualPage(String name, String title, String html, List<ManualSection> sections) {
    /**
     * A section below a heading of the second or third level.
     *
     * @param anchor of its heading; empty for the text before the first
     * @param text without marks
     */
    @TemplateData
    public record ManualSection(String anchor, String heading, String text) {}

    /** The path of the page. */
    public String address() {
        return name.equals("index") ? "/docs" : "/docs/" + name;
    }
}
