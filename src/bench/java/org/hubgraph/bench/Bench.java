package org.hubgraph.bench;

import java.util.Arrays;

import org.hubgraph.bench.generate.Generate;
import org.hubgraph.bench.importing.ImportRate;
import org.hubgraph.bench.load.Load;
import org.hubgraph.bench.load.Mixed;
import org.hubgraph.bench.load.Soak;
import org.hubgraph.bench.load.Variables;
import org.hubgraph.bench.load.Verify;
import org.hubgraph.bench.matching.MatchingCurve;
import org.hubgraph.bench.recall.Recall;
import org.hubgraph.bench.worst.Worst;

/** The command line of the benchmark: {@code src/bench/bench COMMAND --option value ...}. */
public final class Bench {
    private static final String USAGE = """
            src/bench/bench generate   fills an empty database with a large registry
              --url JDBC               jdbc:postgresql://HOST/DATABASE or jdbc:h2:file:PATH
              --user, --password       of the database; without them, none
              --names FILE             names of organisations to add, one a line, or in the last column of a table
              --scale N                1 (the default): 1,000 hubs, 100,000 tenants, 200,000 people; 0.01 and more

            src/bench/bench variables  writes the variables of the workloads
              --url URL                of this server: with cursors; without it, with offsets, for other servers
              --folder FOLDER          target/bench/variables

            src/bench/bench verify     compares the answers of servers, value by value, with those of the first
            src/bench/bench load       measures servers, one after the other for each workload and repetition
            src/bench/bench soak       one server for longer: errors, p99, and the heap before and after
              --target NAME=URL,QUERIES[,VARIABLES]
                                       a server, and the folders of WORKLOAD.graphql and of WORKLOAD.jsonl; for W10 the
                                       URL has a user: http://NAME:PASSWORD@localhost:8080/graphql
              --pid NAME=PID           a process and its children whose processor time is told: of a target by its
                                       name, of others by any, such as database=PID
              --workloads LIST         all from W1 to W10; for soak W3
              --connections N          32; for soak 64
              --warmup, --seconds N    15 and 10 before and for each measurement; for soak 30 and 60
              --repetitions N          3
              --results FILE           target/bench/results.jsonl, to which lines are added

            src/bench/bench mixed      readers and writers at once: rates, errors, and reads older than a write
              --target ..., --pid ..., --connections N, --warmup, --seconds N, --workloads LIST
                                       as above, of one server or of what balances several; 5 and 20 seconds, and of
                                       each workload as many requests as it is named times
              --user NAME:PASSWORD     who may write; without it nobody does
              --writers N              2, each on an entry of its own, which it reads after each write
              --writes N               2 a second by all of them

            src/bench/bench report     the table of --results FILE

            src/bench/bench worst      looks for the queries and documents that cost a server the most of what is
                                       reckoned for them: objects, bytes and processor time. Start it with
                                       -Dhubgraph.limit.minute-requests=0 -Dhubgraph.limit.minute-objects=0
              --url URL                its GraphQL endpoint, such as http://localhost:8080/graphql
              --pid PID                its process, for the processor time
              --complete, --longest N  2 and 5: ways through the schema of the one length are all tried, of the other
                                       those that begin with the best
              --width N                12: how many of one length are made longer

            src/bench/bench matching   precision and recall of the matcher by bound, on labelled pairs
              --pairs FILE             a file of pairs, such as src/test/resources/matching/pairs.jsonl; without it
              --seed N, --count N      1 and 10000: new pairs, which a seed determines

            src/bench/bench recall     searches for names of organisations as people type them, altered in eleven ways, and
                                       prints how many are among the first ten results, and how many the first
              --url URL                its GraphQL endpoint. Start it with -Dhubgraph.limit.minute-requests=0
                                       -Dhubgraph.limit.minute-objects=0
              --names FILE             the names to search for, one a line, which the registry must have: see generate;
                                       without it, those of the server's first organisations
              --count N, --seed N      1,000 names; 1, for the typing errors

            src/bench/bench imports    imports generated organisations twice: rows a second. Start the server with
                                       -Dhubgraph.limit.minute-requests=0
              --url URL                of the server, such as http://localhost:8080
              --user NAME:PASSWORD     an editor
              --rows N, --seed N       20,000; 1, for the names

            src/bench/bench postgraphile URL [PORT]
                                       PostGraphile over the tables in PostgreSQL, to compare; needs npm. The URL is of
                                       the database, such as postgres://postgres@localhost/hubgraph; port 8101

            src/bench/bench jmh        the executor's steps alone; takes the options of JMH
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
                case "variables" -> Variables.run(options);
                case "verify" -> Verify.run(options);
                case "load" -> Load.run(options);
                case "soak" -> Soak.run(options);
                case "mixed" -> Mixed.run(options);
                case "worst" -> Worst.run(options);
                case "matching" -> MatchingCurve.run(options);
                case "recall" -> Recall.run(options);
                case "imports" -> ImportRate.run(options);
                case "report" -> Load.report(options);
                default -> throw new Refused("There is no command \"" + arguments[0] + "\".\n" + USAGE);
            }
        } catch (Refused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }
}
