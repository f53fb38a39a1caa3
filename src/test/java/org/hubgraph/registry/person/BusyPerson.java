package org.hubgraph.registry.person;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.hubgraph.testsupport.Edits;

import static org.hubgraph.testsupport.Curation.text;
import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.Twins.name;

/** A person whom the registry names wherever it can name a person. */
final class BusyPerson {
    private BusyPerson() {}

    /** A person who is named wherever a person can be named. */
    static JsonNode busy(String name, String earlier) {
        var person = done("createPerson", cited("names", List.of(name(earlier))), "person { id version slug }")
                .get("person");
        String slug = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        var now = data(
                        "mutation ($input: UpdatePersonInput!) { updatePerson(input: $input, reason: \"As told by himself, "
                                + name + "\") { person { id version } } }",
                        Map.of(
                                "input",
                                with(
                                        Edits.of(person),
                                        "slug",
                                        slug,
                                        "names",
                                        List.of(name(name)),
                                        "descriptions",
                                        List.of(text("Walks to work.", "en")),
                                        "fieldsOfWork",
                                        List.of("Campanology"),
                                        "externalIds",
                                        List.of(Map.of(
                                                "scheme", "OTHER", "schemeName", "Test", "value", "0000-" + slug)),
                                        "citations",
                                        List.of(Map.of(
                                                "source", "g-enews",
                                                "quote", "He who is meant",
                                                "quoteLanguage", "en",
                                                "note", "About " + name)))))
                .at("/updatePerson/person");
        done(
                "createAffiliation",
                cited(
                        "person",
                        slug,
                        "organisation",
                        Edits.id("tenant", "intel"),
                        "role",
                        "FOUNDER",
                        "title",
                        "Head of everything",
                        "area",
                        "Upper Rutland",
                        "onBehalfOf",
                        "sensetime",
                        "since",
                        "2001-02-03"),
                "affiliation { id }");
        done(
                "createBacking",
                cited(
                        "backer",
                        person.get("id").asText(),
                        "beneficiary",
                        Edits.id("tenant", "intel"),
                        "kind",
                        "LOAN",
                        "stakePercent",
                        "1.234567",
                        "committedOn",
                        "2001-02-04"),
                "backing { id }");
        var visit = done(
                        "createVisit",
                        cited(
                                "hub",
                                "ai-tower",
                                "date",
                                "2019",
                                "guests",
                                List.of(slug),
                                "highlights",
                                List.of(text(name + " laughed.", "en"))),
                        "visit { id }")
                .get("visit");
        done(
                "createStatement",
                cited("person", slug, "visit", visit.get("id").asText(), "text", "Never say never.", "language", "en"),
                "statement { id }");
        return now;
    }
}
