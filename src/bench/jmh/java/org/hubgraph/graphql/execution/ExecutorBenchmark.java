package org.hubgraph.graphql.execution;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import org.hubgraph.bench.BenchedApplication;
import org.hubgraph.graphql.execution.Execution.Prepared;

/** The three steps of the executor for W3, the deepest of the workloads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExecutorBenchmark {
    /** Generated beforehand at scale 0.1: 100 hubs, each with as many tenants as in the full registry. */
    private static final String DATABASE = "./target/bench/jmh";

    private BenchedApplication application;
    private ExecutorSteps steps;
    private Prepared planned;
    private Prepared remembering;
    private Result result;

    @Setup
    public void start() throws Exception {
        application = new BenchedApplication(DATABASE);
        var document = Files.readString(Path.of("src/bench/queries/W3.graphql"));
        steps = new ExecutorSteps(document, Map.of("slug", "hub-7"));
        planned = steps.plan();
        remembering = steps.remembering(planned);
        result = steps.runInTransaction(remembering);
        if (!result.errors().isEmpty() || length(steps.write(result)) < 1000) {
            throw new IllegalStateException("There is no such answer to measure: " + result.errors());
        }
    }

    private static int length(ByteBuffer[] pieces) {
        return Arrays.stream(pieces).mapToInt(ByteBuffer::remaining).sum();
    }

    @TearDown
    public void stop() {
        application.close();
    }

    /** Parsing, validation, planning and the cost estimate: the cost of a document that is new to the server. */
    @Benchmark
    public Object plan() {
        return steps.plan();
    }

    /** The executor alone: resolvers return values from memory. */
    @Benchmark
    public Object run() {
        return steps.run(remembering);
    }

    /** The executor with H2, whose cache contains all rows. */
    @Benchmark
    public Object runWithDatabase() {
        return steps.runInTransaction(planned);
    }

    @Benchmark
    public Object write() {
        return steps.write(result);
    }
}
