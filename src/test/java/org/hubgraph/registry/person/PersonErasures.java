package org.hubgraph.registry.person;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.hubgraph.testsupport.Edits;

import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.answer;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Erasures of people, and what they return. */
final class PersonErasures {
    static final String ERASED = "person { id slug name names { text } description version erasedOn"
            + " externalIds { value } affiliations { nodes { role title since organisation { ... on Entry { slug } } } }"
            + " backings { nodes { kind stakePercent committedOn } } visits { totalCount } statements { totalCount } }";
    static final String FIND = "query ($id: ID!, $at: DateTime) { "
            + ERASED.replaceFirst("person", "node: person(id: \\$id, asKnownAt: \\$at)") + " }";

    private static final String ERASE = "mutation ($input: ErasePersonInput!, $reason: String) {"
            + " erasePerson(input: $input, reason: $reason) { " + ERASED + " preview { token textCount namesakeCount"
            + " words { text occurrences exemption } own { type count } texts { subjectId type field current states }"
            + " namesakes { subjectId type field } } } }";

    private PersonErasures() {}

    static JsonNode erased(JsonNode person, String reason) {
        return erased(Edits.of(person), reason);
    }

    static JsonNode erased(Map<String, ?> input, String reason) {
        var preview = erase(input, reason).at("/data/erasePerson/preview");
        var done = erase(with(input, "token", preview.get("token").asText()), reason);
        assertTrue(done.at("/data/erasePerson/preview").isNull(), done::toString);
        return done.at("/data/erasePerson/person");
    }

    static JsonNode preview(Map<String, ?> input) {
        return erase(input, null).at("/data/erasePerson/preview");
    }

    static JsonNode erase(Map<String, ?> input, String reason) {
        var variables = new HashMap<String, Object>();
        variables.put("input", input);
        variables.put("reason", reason);
        return answer(ERASE, variables);
    }
}
