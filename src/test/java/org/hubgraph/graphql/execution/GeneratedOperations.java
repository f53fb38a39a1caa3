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
 * Random operations, always the same for one seed. They come from the schema, so a new field is in them the day it is
 * there. A rule of validation that the making does not know (two lists of unlike types under one key) is left to
 * graphql-java: what it refuses is thrown away.
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

    /** The operation of this number; of its own seed, so that one that fails can be run alone. */
    GeneratedOperation get(int number) {
        // By way of another generator: Random begins alike for seeds that are close.
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
