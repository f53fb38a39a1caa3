package org.hubgraph.registry.merge;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.GraphQLCall.answer;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.hubgraph.testsupport.Twins.tenant;

/** Entries before a merge and after it was undone. */
final class UndoneMerges {
    static final String UNDO = "mutation ($input: UndoMergeInput!) { undoMerge(input: $input, reason: \"Two firms\")"
            + " { restored { id version } survivor { id version } } }";
    /** All fields except for versions, and timestamps that changes set. */
    static final String ENTRY = "id slug createdAt names { text language kind } description"
            + " externalIds { scheme value } citations { id field statedValue source { slug } }";

    static final String TENANT = ENTRY + " kinds sectors { slug } website foundedOn dissolvedOn listedIn country"
            + " tenancies { nodes { id since hub { slug } tenant { id } } } people { nodes { id } }"
            + " partnerships { nodes { id from { id } to { id } } } backings { nodes { id } } backingsGiven { nodes { id } }";

    private UndoneMerges() {}

    static JsonNode tenancy(JsonNode tenant, String since) {
        return done(
                        "createTenancy",
                        cited("hub", "ai-tower", "tenant", id(tenant), "standing", "RESIDENT", "since", since),
                        "tenancy { id version }")
                .get("tenancy");
    }

    static JsonNode state(String type, String selection, JsonNode object) {
        return state(type, selection, id(object));
    }

    static JsonNode state(String type, String selection, String id) {
        return data(
                        "query ($id: ID!) { node(id: $id) { ... on " + type + " { " + selection + " } } }",
                        Map.of("id", id))
                .get("node");
    }

    static List<String> names(JsonNode tenant) {
        return texts(state("Tenant", "names { text }", tenant).get("names"), "/text");
    }

    static String id(JsonNode object) {
        return object.get("id").asText();
    }

    static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asText();
    }

    static String message(JsonNode error, int violation) {
        return error.at("/extensions/violations/" + violation + "/message").asText();
    }
}
