package org.hubgraph.server.page.home;

import io.quarkus.qute.TemplateData;

/**
 * How much of something the registry has.
 *
 * @param address of the list; empty if there is none
 */
@TemplateData
public record Count(String what, String address, int number) {}
