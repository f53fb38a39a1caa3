package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.GraphQLCall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Relations of a file by their ends. */
@QuarkusTest
class RelationEndsTest {
    @Inject
    TextImports imports;

    @BeforeEach
    void addOrganisations() throws IOException {
        imports.run("record_id,name\n1,Zorvelt Mill\n2,Zorvelt Works\n", "tenants");
    }

    @AfterEach
    void takeBack() {
        imports.takeBack();
    }

    @Test
    void peopleWithoutAnIdHaveTheirOwnRoles() throws IOException {
        String file = "name,organisation,role,since\nZorvelt Zo,Zorvelt Mill,member,2001\n"
                + "Zorvelt Zi,Zorvelt Mill,member,2002\n";

        var run = imports.run(file, "people");

        assertEquals(List.of("CREATED", "CREATED"), imports.outcomes(run));
        assertEquals(
                List.of("2001", "2002"),
                GraphQLCall.data("{ tenant(slug: \"zorvelt-mill\") { affiliations { nodes { since } } } }")
                        .findValuesAsText("since"));
        assertEquals(List.of("UNCHANGED", "UNCHANGED"), imports.outcomes(imports.run(file, "people")));
    }

    @Test
    void aRelationKeepsItsEnds() throws IOException {
        String mapping = """
                source: {slug: zorvelt-roles, publisher: Zorvelt}
                records:
                  - type: affiliation
                    key: id
                    fields:
                      person: {name: person, create: true}
                      organisation: {name: organisation, type: tenant}
                      role: {value: MEMBER}
                """;
        imports.run("id,person,organisation\n1,Zorvelt Zo,Zorvelt Mill\n", mapping);

        var run = imports.run("id,person,organisation\n1,Zorvelt Zo,Zorvelt Works\n", mapping);

        assertEquals(List.of("REFUSED"), imports.outcomes(run));
        var fault = imports.detail(run, 0).path("faults").get(0);
        assertEquals("organisation", fault.path("column").asText());
        assertEquals("Zorvelt Works", fault.path("value").asText());
        assertTrue(fault.path("message").asText().contains("cannot be changed"), fault::toString);
    }
}
