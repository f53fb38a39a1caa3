package org.hubgraph.server.page;

import io.quarkus.qute.TemplateData;

import org.hubgraph.value.Truncation;

/**
 * What a page says to browsers, search engines and previews.
 *
 * @param canonical the absolute address of the page; empty if it has none
 * @param json the address of the same data as JSON; empty if there is none
 * @param csv the address of the rows as CSV; empty if there are none
 * @param structured the data as JSON-LD with the words of schema.org, escaped for a script element; empty if there is
 *     none
 * @param indexed whether search engines may list the page
 */
@TemplateData
public record Head(
        String title,
        String description,
        String canonical,
        String json,
        String csv,
        String structured,
        boolean indexed) {
    private static final int LONGEST = 300;

    /** A page without data, such as an error. */
    public static Head of(String title) {
        return new Head(title, "", "", "", "", "", false);
    }

    public Head {
        description = Truncation.shown(description, LONGEST);
    }
}
