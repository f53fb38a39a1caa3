package org.hubgraph.bench;

import java.util.Arrays;

import org.hubgraph.bench.generate.Generate;

/** The door of the benchmark: {@code src/bench/bench COMMAND --option value ...}. */
public final class Bench {
    private static final String USAGE = """
            src/bench/bench generate   fills an empty database with a large registry
              --url JDBC               jdbc:postgresql://HOST/DATABASE or jdbc:h2:file:PATH
              --user, --password       of the database; without them, none
              --scale N                1 (the default): 1,000 hubs, 100,000 tenants, 200,000 people; 0.01 and more
            """;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.err.print(USAGE);
            System.exit(2);
        }
        try {
            var options = new Options(Arrays.asList(arguments).subList(1, arguments.length));
            switch (arguments[0]) {
                case "generate" -> Generate.run(options);
                default -> throw new Refused("There is no command \"" + arguments[0] + "\".\n" + USAGE);
            }
        } catch (Refused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }
}
