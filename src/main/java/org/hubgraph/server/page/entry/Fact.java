package org.hubgraph.server.page.entry;

import java.util.List;

import io.quarkus.qute.TemplateData;

/**
 * A fact with its sources.
 *
 * @param differing whether sources state different values: their claims are then shown side by side
 */
@TemplateData
public record Fact(String label, List<Link> values, List<Reference> references, boolean differing) {}
