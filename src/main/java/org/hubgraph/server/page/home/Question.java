package org.hubgraph.server.page.home;

import io.quarkus.qute.TemplateData;

/**
 * A question with its query and the response of this moment.
 *
 * @param address opens the playground with the query
 */
@TemplateData
public record Question(String text, String askedBy, String query, String response, String address) {}
