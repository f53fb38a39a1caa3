package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.Seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Descriptions of operations, fragments and variables make no difference, wherever they are allowed. */
class ExecutableDescriptionsTest {
    private static final String[] DESCRIPTIONS = {
        "\"one\"",
        "\"with \\\" a quote, { braces } and $dollars\"",
        "\"\"",
        "\"\"\"\nblock \"quoted\" \\\"\"\" # query {\n\"\"\"",
        "\"\"\"\"\"\"",
        "# a comment \"\n\"after it\" # { and before\n",
        "\"\\u0041\" \n,",
        "\"\\u{1F600} \\n \\/ \\\\\""
    };

    private final Random random = new Random(Seed.of(ExecutableDescriptionsTest.class));

    @Test
    void aDocumentWithDescriptionsIsThatWithoutThem() {
        for (int i = 0; i < 2_000; i++) {
            var plain = new StringBuilder();
            var described = new StringBuilder();
            int definitions = 1 + random.nextInt(3);
            for (int definition = 0; definition < definitions; definition++) {
                append(plain, described, definition);
            }

            var expected = parsed(plain.toString());
            String blanked = ExecutableDescriptions.blanked(described.toString());
            var found = parsed(blanked);

            assertEquals(AstPrinter.printAst(expected), AstPrinter.printAst(found), described::toString);
            assertEquals(described.length(), blanked.length());
            assertEquals(List.of(), positions(described, blanked), described::toString);
        }
    }

    private void append(StringBuilder plain, StringBuilder described, int number) {
        describe(described);
        String kind = List.of("query", "mutation", "subscription", "fragment").get(random.nextInt(4));
        if (kind.equals("fragment")) {
            both(
                    plain,
                    described,
                    "fragment F" + number + " on T @d(a: \"x\") { a(b: \"c\", o: {q: \"query\"}) { b } }\n");
            return;
        }
        both(plain, described, kind + " Q" + number);
        int variables = random.nextInt(4);
        if (variables > 0) {
            both(plain, described, "(");
            for (int variable = 0; variable < variables; variable++) {
                describe(described);
                String[] defaults = {
                    "", " = \"x\"", " = [\"a\" \"b\"]", " = {a: \"x\"}", " = 1", " @d(a: \"x\")", " = \"\"\"y\"\"\" @d"
                };
                both(
                        plain,
                        described,
                        "$v" + variable + ": [String!]" + defaults[random.nextInt(defaults.length)] + " ");
            }
            both(plain, described, ")");
        }
        both(plain, described, " @e(a: \"query\", b: [\"fragment\"]) { x(s: \"a\" t: \"\"\"b\"\"\") y { ...F } }\n");
    }

    private void describe(StringBuilder described) {
        if (random.nextInt(3) > 0) {
            described.append(DESCRIPTIONS[random.nextInt(DESCRIPTIONS.length)]).append(' ');
        }
    }

    private static void both(StringBuilder plain, StringBuilder described, String text) {
        plain.append(text);
        described.append(text);
    }

    private static Document parsed(String text) {
        return new Parser().parseDocument(text);
    }

    /** The fields that are not where the document has their names. */
    private static List<String> positions(CharSequence described, String blanked) {
        var wrong = new ArrayList<String>();
        var lines = described.toString().split("\n", -1);
        check(parsed(blanked), lines, wrong);
        return wrong;
    }

    private static void check(Node<?> node, String[] lines, List<String> wrong) {
        if (node instanceof Field field) {
            var at = field.getSourceLocation();
            if (!lines[at.getLine() - 1].startsWith(field.getName(), at.getColumn() - 1)) {
                wrong.add(field.getName() + " at " + at);
            }
        }
        node.getChildren().forEach(child -> check(child, lines, wrong));
    }

    /** The specification allows none in front of a selection set without a keyword, or inside selections. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"d\" { a }",
                "{ \"d\" a }",
                "query \"d\" Q { a }",
                "query \"d\" query { a }",
                "query Q(\"d\") { a }",
                "query Q($a: \"d\" Int) { a }",
                "\"d\" \"e\" query Q { a }",
                "\"d\"",
                "\"d",
                "\"d\nquery Q { a }",
                "\"\\x\" query Q { a }",
                "\"\\u12\" query Q { a }",
                "\"\\u{}\" query Q { a }",
                "\"d\n\" query Q { a }",
                "\"\"\"d query Q { a }",
                "query Q { a } \"d\"",
                "{ a(b: \"c\" \"d\") }"
            })
    void elsewhereTheyAreSyntaxErrors(String document) {
        assertThrows(InvalidSyntaxException.class, () -> parsed(ExecutableDescriptions.blanked(document)));
    }
}
