package org.hubgraph.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.bench.Options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The queries of the workloads are valid, and so are those variables of other servers that have the same names. */
class WorkloadsTest {
    private static final Path QUERIES = Path.of("src/bench/queries");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void eachWorkloadIsAValidOperationOfItsName() throws IOException {
        var schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(
                new SchemaParser().parse(Files.readString(Path.of("graphql/schema.graphql"))));
        for (String workload : Load.WORKLOADS.split(",")) {
            var document = Parser.parse(Files.readString(QUERIES.resolve(workload + ".graphql")));

            assertEquals(List.of(), new Validator().validateDocument(schema, document, Locale.ENGLISH), workload);
            assertEquals(
                    workload,
                    document.getDefinitionsOfType(OperationDefinition.class)
                            .get(0)
                            .getName());
        }
    }

    @Test
    void otherServersGetTheVariablesThatTheirQueriesDeclare() throws Exception {
        Variables.run(new Options(List.of("--folder", folder.toString())));

        for (String workload : List.of("W6", "W7", "W8", "W9", "W10")) {
            var query = Parser.parse(Files.readString(QUERIES.resolve("postgraphile/" + workload + ".graphql")))
                    .getDefinitionsOfType(OperationDefinition.class)
                    .get(0);
            var lines = Files.readAllLines(folder.resolve(workload + ".jsonl"));
            assertTrue(lines.size() >= 200, workload);
            for (String line : lines) {
                var variables = JSON.readTree(line);
                query.getVariableDefinitions().forEach(each -> assertTrue(variables.hasNonNull(each.getName()), line));
                assertEquals(query.getVariableDefinitions().size(), variables.size(), line);
            }
        }
    }
}
