package org.hubgraph;

import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.NodePackage;
import org.hubgraph.testsupport.Repetitions;

/**
 * Generators of client code accept the contract and all operations: see src/test/contract. Skipped if npm is not
 * installed.
 */
@AnyDatabase
class ClientCodeTest {
    /** One in this number of operations is checked with gql.tada, which takes longest. */
    private static final int ONE_IN = Repetitions.of("hubgraph.tada.one-in", 10, 1);

    @Test
    void generatorsAcceptTheSchemaAndAllOperations() throws Exception {
        NodePackage.install("contract").node("generate.mjs", String.valueOf(ONE_IN));
    }
}
