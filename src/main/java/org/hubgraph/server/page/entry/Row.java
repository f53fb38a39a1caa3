package org.hubgraph.server.page.entry;

import java.util.List;

import io.quarkus.qute.TemplateData;

/**
 * A relation in a list.
 *
 * @param ends the entries at its other ends
 * @param details what kind of relation it is
 * @param period when; may be empty
 * @param ended whether it is over
 * @param texts longer texts, such as what somebody said
 * @param differing whether its sources state different values
 * @param address of the relation's own page; empty for an entry in a list
 */
@TemplateData
public record Row(
        List<Link> ends,
        List<Link> details,
        String period,
        boolean ended,
        List<Link> texts,
        List<Reference> references,
        boolean differing,
        String address) {
    /** An entry without a relation of its own. */
    static Row of(Link entry) {
        return of(entry, List.of(), "", List.of());
    }

    /** An entry with what is said about it, without sources. */
    static Row of(Link entry, List<Link> details, String period, List<Link> texts) {
        return new Row(List.of(entry), details, period, false, texts, List.of(), false, "");
    }

    /** The same row with links that lead to the same moment. */
    Row at(Moment moment) {
        return new Row(
                Link.at(moment, ends),
                Link.at(moment, details),
                period,
                ended,
                Link.at(moment, texts),
                Reference.at(moment, references),
                differing,
                address.isEmpty() ? "" : moment.address(address));
    }
}
