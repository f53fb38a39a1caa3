package org.hubgraph.server.page.entry;

import java.util.List;

import io.quarkus.qute.TemplateData;

/**
 * An entry, a source or a relation, as its page shows it. Its links lead to its own moment, so that a reader stays in the
 * past.
 *
 * @param address its path
 * @param type in words, such as "Hub"
 * @param list the path of the list of its type; empty for a relation
 * @param names all names, with their languages; none for a relation
 * @param description may be empty
 * @param references the sources of the description
 * @param citations the sources of the whole entry, and those of facts that have no row
 * @param history the latest changes
 * @param single whether the page shows one list only
 * @param explorer the address of the explorer with this entry; empty if there is none
 * @param playground the parameters of the playground for the query of this page
 * @param correction the parameters of the playground to correct it; empty if it is not to be corrected here
 */
@TemplateData
public record EntryPage(
        String address,
        String type,
        String list,
        Link name,
        List<Fact> names,
        Link description,
        List<Reference> references,
        Moment moment,
        List<Fact> facts,
        List<Section> sections,
        List<Reference> citations,
        History history,
        boolean single,
        String explorer,
        String playground,
        String correction) {
    public EntryPage {
        names = at(moment, names);
        references = Reference.at(moment, references);
        facts = at(moment, facts);
        sections = sections.stream().map(section -> section.at(moment)).toList();
        citations = Reference.at(moment, citations);
    }

    /** The address of the whole page at its moment. */
    public String whole() {
        return moment.address(address);
    }

    private static List<Fact> at(Moment moment, List<Fact> facts) {
        return facts.stream().map(fact -> fact.at(moment)).toList();
    }
}
