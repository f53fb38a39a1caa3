package org.hubgraph;

import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.NodePackage;

/** The GraphQL contract complies with the graphql-eslint rules in src/test/lint. Skipped if npm is not installed. */
@AnyDatabase
class SchemaLintTest {

    @Test
    void theContractFollowsTheRules() throws Exception {
        var lint = NodePackage.install("lint");

        // A warning would mean that the file was ignored.
        lint.node(
                "node_modules/eslint/bin/eslint.js",
                "--config",
                "target/lint/eslint.config.mjs",
                "--max-warnings=0",
                "--no-color",
                "graphql/schema.graphql");
    }
}
