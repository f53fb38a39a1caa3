package org.hubgraph.registry.change;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.Curation;
import org.hubgraph.testsupport.EachDatabase;

import static org.hubgraph.testsupport.Curation.change;
import static org.hubgraph.testsupport.Curation.clearing;
import static org.hubgraph.testsupport.Curation.entry;
import static org.hubgraph.testsupport.Curation.name;
import static org.hubgraph.testsupport.Curation.text;
import static org.hubgraph.testsupport.Curation.with;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@EachDatabase
@QuarkusTest
@ChangesRegistry
class PersonCurationTest {
    private static final Curation PEOPLE =
            new Curation("Person", "id slug version name names { text } description externalIds { value }");

    @Test
    void aPersonIsAddedChangedAndDeleted() {
        var person = PEOPLE.created(with(
                entry("Ada Example"),
                Map.of(
                        "descriptions",
                        List.of(text("Writes programs.", "en")),
                        "externalIds",
                        List.of(Map.of("scheme", "ORCID", "value", "https://orcid.org/0000-0002-1825-0097")))));
        assertEquals("ada-example", person.get("slug").asText());
        assertEquals("Writes programs.", person.get("description").asText());
        assertEquals(List.of("0000-0002-1825-0097"), texts(person.get("externalIds"), "/value"));

        var now = PEOPLE.updated(with(
                clearing(change(person), "descriptions", "externalIds"),
                Map.of(
                        "slug",
                        "ada",
                        "names",
                        List.of(name("Ada Sample", "en", "OFFICIAL"), name("Ada Example", "en", "FORMER")))));
        assertEquals(1, now.get("version").asInt());
        assertEquals("ada", now.get("slug").asText());
        assertEquals("Ada Sample", now.get("name").asText());
        assertTrue(now.get("description").isNull());
        assertEquals(List.of(), texts(now.get("externalIds"), "/value"));
        assertEquals(now, PEOPLE.current(person));
        assertEquals(
                List.of("ada"),
                texts(
                        data("{ people(filter: { name: { contains: \"Ada Ex\" } }) { nodes { slug } } }")
                                .at("/people/nodes"),
                        "/slug"));

        assertEquals(person.get("id").asText(), PEOPLE.deleted(now));
        assertTrue(PEOPLE.current(person).isNull());
    }
}
