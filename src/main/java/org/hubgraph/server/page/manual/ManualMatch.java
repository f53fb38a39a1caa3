package org.hubgraph.server.page.manual;

import io.quarkus.qute.TemplateData;

/**
 * A section of the manual that was found.
 *
 * @param weight how many of the words are in its headings
 */
@TemplateData
public record ManualMatch(String page, String heading, String address, String excerpt, long weight) {}
