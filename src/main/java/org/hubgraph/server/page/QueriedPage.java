package org.hubgraph.server.page;

import com.fasterxml.jackson.databind.JsonNode;

import org.hubgraph.server.request.Refused;

/** A page that is made from the registry at each request: see {@link QueriedPages}. */
public interface QueriedPage {
    /**
     * The query that the page is made from. Its response's entity tag is the one of the page, so all that the page
     * depends on, except the registry, must be in its variables or in the address.
     *
     * @throws org.hubgraph.failure.NotFound if there is no such page
     */
    PageQuery query(PageRequest request);

    /**
     * Makes the page.
     *
     * @param data the data of the response
     * @param more runs further queries
     * @throws Refused if one of them is refused
     */
    HtmlPage page(PageRequest request, JsonNode data, Queries more) throws Refused;

    /** Runs a query of a page, through the same stages as a GET request to {@code /graphql}. */
    interface Queries {
        /** @throws Refused if there is no data */
        JsonNode run(PageQuery query) throws Refused;
    }
}
