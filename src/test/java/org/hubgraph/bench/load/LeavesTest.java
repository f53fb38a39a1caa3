package org.hubgraph.bench.load;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.entry.GlobalId;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LeavesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void answersOfTwoSchemasHaveTheSameLeaves() throws Exception {
        var key = UUID.fromString("0e22c1ee-0b29-9d62-e5ad-0142e9aa7bf2");
        var id = new GlobalId("Tenant", key).text();

        var theirs = leaves("{\"t\": {\"id\": \"" + key + "\", \"kind\": \"sme\", \"size\": 1.50, \"until\": null}}");
        var ours =
                leaves("{\"n\": [{\"kind\": \"COMPANY\", \"size\": {\"amount\": \"1.5\"}, \"id\": \"" + id + "\"}]}");

        assertEquals(theirs, ours);
        assertEquals(3, ours.size());
    }

    private static List<String> leaves(String json) throws Exception {
        return Leaves.of(JSON.readTree(json));
    }
}
