package org.hubgraph.server.page.entry;

import java.util.List;

import io.quarkus.qute.TemplateData;

/**
 * A source's support for facts: its citations that differ in nothing but the fact.
 *
 * @param rank {@code PREFERRED}, {@code NORMAL} or {@code DISPUTED}
 * @param fields the facts in words
 * @param value the value that the source states; may be empty
 * @param quote its words; may be empty
 * @param language of the quote; may be empty
 * @param source leads to the page of the source
 * @param details such as the date of publication and the place in the source
 * @param original leads to the source itself; without address if it has none
 * @param withdrawn whether the source was withdrawn
 */
@TemplateData
public record Reference(
        String rank,
        List<String> fields,
        String value,
        String quote,
        String language,
        Link source,
        List<String> details,
        Link original,
        String note,
        boolean withdrawn) {
    /** The same references with links that lead to the same moment. */
    static List<Reference> at(Moment moment, List<Reference> references) {
        return references.stream()
                .map(one -> new Reference(
                        one.rank,
                        one.fields,
                        one.value,
                        one.quote,
                        one.language,
                        one.source.at(moment),
                        one.details,
                        one.original,
                        one.note,
                        one.withdrawn))
                .toList();
    }

    public boolean isDisputed() {
        return rank.equals("DISPUTED");
    }

    public boolean isPreferred() {
        return rank.equals("PREFERRED");
    }
}
