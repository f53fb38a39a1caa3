package org.hubgraph;

import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.NodePackage;

/**
 * Generators of client code accept the contract and all operations: see src/test/contract. Skipped if npm is not
 * installed.
 */
class ClientCodeTest {

    @Test
    void generatorsAcceptTheSchemaAndAllOperations() throws Exception {
        NodePackage.install("contract").node("generate.mjs");
    }
}
