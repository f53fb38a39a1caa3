package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;

/**
 * Random operations that depend on the seed only. They are generated from the schema, so that they include new fields
 * automatically. The generator does not know all validation rules (such as two lists of different types under one key);
 * documents that graphql-java rejects are discarded.
 */
final class GeneratedOperations {
    private static final int DEEPEST = 7;

    private final GraphQLSchema schema;
    private final SampleValues samples;
    private final long seed;

    GeneratedOperations(GraphQLSchema schema, SampleValues samples, long seed) {
        this.schema = schema;
        this.samples = samples;
        this.seed = seed;
    }

    /** The operation with this number. It has its own seed, so that a failing one can be run alone. */
    GeneratedOperation get(int number) {
        // Seeded through another generator, because Random returns similar first values for close seeds.
        var random = new Random(new SplittableRandom(seed + number).nextLong());
        for (int attempt = 0; attempt < 100; attempt++) {
            var made = make(random);
            if (isValid(made.document())) {
                return made;
            }
        }
        throw new IllegalStateException("Nothing valid comes of number " + number);
    }

    private GeneratedOperation make(Random random) {
        if (random.nextInt(30) > 0) {
            return single(random, "", "");
        }
        var asked = single(random, "One", "o");
        var other = single(random, "Other", "p");
        return new GeneratedOperation(
                other.document() + "\n" + asked.document(), asked.operationName(), asked.variables());
    }

    private GeneratedOperation single(Random random, String name, String prefix) {
        var values = new GeneratedValues(random, samples, prefix + "v", random.nextInt(5) == 0);
        var selections = new GeneratedSelections(schema, values, prefix, 4 + random.nextInt(18));
        String text = selections.of(schema.getQueryType(), 2 + random.nextInt(DEEPEST - 1));
        if (random.nextInt(12) == 0) {
            text = text.substring(0, text.length() - 1) + selections.introspection() + " }";
        }
        String document = "query " + name + values.definitions() + " " + text + selections.fragments();
        var sets = new ArrayList<>(List.of(values.variables()));
        if (!sets.get(0).isEmpty() && random.nextInt(3) == 0) {
            sets.add(values.variables());
        }
        return new GeneratedOperation(document, name.isEmpty() ? null : name, sets);
    }

    private boolean isValid(String document) {
        var parsed = new Parser().parseDocument(document);
        return new Validator().validateDocument(schema, parsed, Locale.ROOT).isEmpty();
    }
}
