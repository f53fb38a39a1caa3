package org.hubgraph.server.page.entry;

import java.util.List;

import io.quarkus.qute.TemplateData;

/**
 * A list of entries or sources, or the results of a search.
 *
 * @param path without parameters
 * @param text what was searched for; empty in a list
 * @param choices links that narrow the list
 * @param countries to choose from; none if the entries have no country
 * @param country the chosen country; empty for all
 * @param letter the chosen first letters; empty for all
 * @param next the address of the next page; empty on the last one
 * @param sources of a search in entries: sources that it names, too
 * @param sourceCount all of them
 * @param allSources the address of all of them; empty if {@code sources} has all
 */
@TemplateData
public record Listing(
        String heading,
        String path,
        String text,
        int total,
        List<Row> rows,
        List<Choice> choices,
        List<Choice> countries,
        String country,
        String letter,
        String next,
        List<Row> sources,
        int sourceCount,
        String allSources) {
    /** @param value of the parameter, or the address of a link */
    @TemplateData
    public record Choice(String label, String value, boolean chosen) {}
}
