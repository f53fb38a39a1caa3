package org.hubgraph;

import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.NodePackage;

/** The GraphQL contract follows the rules of graphql-eslint: src/test/lint says which. Skipped where npm is missing. */
class SchemaLintTest {

    @Test
    void theContractFollowsTheRules() throws Exception {
        var lint = NodePackage.install("lint");

        // A warning would say that the file was ignored.
        lint.node(
                "node_modules/eslint/bin/eslint.js",
                "--config",
                "target/lint/eslint.config.mjs",
                "--max-warnings=0",
                "--no-color",
                "graphql/schema.graphql");
    }
}
