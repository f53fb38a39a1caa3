package org.hubgraph.server.page.entry;

import java.util.List;

import io.quarkus.qute.TemplateData;

/**
 * A fact with its sources.
 *
 * @param differing whether sources state different values: their claims are then shown side by side
 */
@TemplateData
public record Fact(String label, List<Link> values, List<Reference> references, boolean differing) {
    /** The same fact with links that lead to the same moment. */
    Fact at(Moment moment) {
        return new Fact(label, Link.at(moment, values), Reference.at(moment, references), differing);
    }
}
