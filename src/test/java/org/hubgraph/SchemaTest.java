package org.hubgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import graphql.parser.ParserOptions;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.hubgraph.graphql.execution.Execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The contract is a file: it equals the schema that the server prints, is compatible with existing clients, and follows
 * the naming rules.
 */
@QuarkusTest
class SchemaTest {
    private static final Path CURRENT = Path.of("graphql", "schema.graphql");
    private static final Path RELEASED = Path.of("graphql", "released.graphql");
    private static final Path PRINTED = Path.of("target", "schema.graphql");

    @Inject
    Execution execution;

    @Test
    void theFileIsWhatTheServerPrints() throws IOException {
        String printed = printed();

        Files.createDirectories(PRINTED.getParent());
        Files.writeString(PRINTED, printed);

        assertEquals(
                Files.readString(CURRENT),
                printed,
                () -> CURRENT + " is not what the server prints. If the change is meant: cp " + PRINTED + " "
                        + CURRENT);
    }

    @Test
    void nothingThatClientsHoldIsBroken() throws IOException {
        var reporter = new CapturingReporter();
        new SchemaDiff().diffSchema(difference(Files.readString(RELEASED), printed()), reporter);

        assertEquals(
                List.of(),
                reporter.getBreakages().stream()
                        .map(event -> event.getReasonMsg())
                        .toList(),
                "The schema breaks clients of " + RELEASED);
    }

    /** What is not in the released schema may be broken without notice. */
    @Test
    void theReleasedSchemaHasAllOfTheCurrentOne() throws IOException {
        assertEquals(Files.readString(CURRENT), Files.readString(RELEASED), () -> "cp " + CURRENT + " " + RELEASED);
    }

    @Test
    void aBreakIsNoticed() throws IOException {
        var reporter = new CapturingReporter();
        String broken = printed().replace("  slug: String!", "  slug: String");

        new SchemaDiff().diffSchema(difference(Files.readString(RELEASED), broken), reporter);

        assertTrue(reporter.getBreakageCount() > 0);
    }

    @Test
    void everythingIsDescribed() {
        var undescribed = named().flatMap(SchemaTest::undescribed).sorted().toList();

        assertEquals(List.of(), undescribed, "These have no description");
    }

    /** A root field that fails or times out is null and leaves the rest of the data. */
    @Test
    void fieldsOfTheQueryAreNullable() {
        var required = execution.schema().getQueryType().getFieldDefinitions().stream()
                .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()))
                .map(field -> field.getName())
                .toList();

        assertEquals(List.of(), required);
    }

    /** Normalised caches of clients store an object under its id, and Relay under nothing else. */
    @Test
    void anIdIsThatOfTheObjectItself() {
        var others = named().filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(type -> type.getFieldDefinition("id") != null)
                .filter(type -> type.getInterfaces().stream()
                        .noneMatch(implemented -> implemented.getName().equals("Node")))
                .map(GraphQLNamedType::getName)
                .toList();

        assertEquals(List.of("ImportProgress"), others, "the id of an import");
    }

    @Test
    void everyScalarOfTheRegistryNamesItsSpecification() {
        var unspecified = named().filter(GraphQLScalarType.class::isInstance)
                .filter(type -> !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
                .filter(type -> ((GraphQLScalarType) type).getSpecifiedByUrl() == null)
                .map(GraphQLNamedType::getName)
                .toList();

        assertEquals(List.of(), unspecified);
    }

    @Test
    void noScalarIsWiderThanTheSpecification() {
        var names = named().map(GraphQLNamedType::getName).toList();

        assertEquals(
                List.of(),
                names.stream()
                        .filter(name -> name.matches("Big.*|Long|Int64|Short|Byte|Char.*"))
                        .toList());
    }

    @Test
    void noNameOfTheLanguageBehindLeaks() {
        var leaks = named().map(GraphQLNamedType::getName)
                .filter(name ->
                        name.contains("_") || name.endsWith("InputInput") || name.matches(".*(Impl|Dto|Entity|Draft)"))
                .toList();

        assertEquals(List.of(), leaks);
    }

    private Stream<GraphQLNamedType> named() {
        GraphQLSchema schema = execution.schema();
        return schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"));
    }

    private static Stream<String> undescribed(GraphQLNamedType type) {
        var missing = new ArrayList<String>();
        note(missing, type.getName(), type.getDescription());
        if (type instanceof GraphQLFieldsContainer fields) {
            fields.getFieldDefinitions().forEach(field -> {
                note(missing, type.getName() + "." + field.getName(), field.getDescription());
                field.getArguments()
                        .forEach(argument -> note(
                                missing,
                                type.getName() + "." + field.getName() + "(" + argument.getName() + ")",
                                argument.getDescription()));
            });
        }
        if (type instanceof GraphQLInputObjectType input) {
            input.getFields()
                    .forEach(field -> note(missing, type.getName() + "." + field.getName(), field.getDescription()));
        }
        if (type instanceof GraphQLEnumType enumeration) {
            enumeration
                    .getValues()
                    .forEach(value -> note(missing, type.getName() + "." + value.getName(), value.getDescription()));
        }
        return missing.stream();
    }

    private static void note(List<String> missing, String name, String description) {
        if (description == null || description.isBlank()) {
            missing.add(name);
        }
    }

    private static String printed() {
        return RestAssured.get("/graphql/schema.graphql")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static GraphQLSchema schema(String text) {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(text));
    }

    /** Prints and parses both schemas, as documents of clients by default, which have at most 15,000 tokens. */
    private static SchemaDiffSet difference(String released, String current) {
        var usual = ParserOptions.getDefaultParserOptions();
        ParserOptions.setDefaultParserOptions(ParserOptions.getDefaultSdlParserOptions());
        try {
            return SchemaDiffSet.diffSetFromSdl(schema(released), schema(current));
        } finally {
            ParserOptions.setDefaultParserOptions(usual);
        }
    }
}
