package org.hubgraph.server.observability;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import graphql.language.OperationDefinition;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.hubgraph.failure.Code;
import org.hubgraph.server.document.Operations;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * Counts and times requests to {@code /graphql}, for {@code /metrics}. Clients cannot create more series than there are
 * trusted documents and status codes: an operation's name is used only if a trusted document has an operation of that
 * name.
 */
@Singleton
public class RequestMetrics {
    /** The operation of a request that was refused before its operation was known. */
    static final String NONE = "none";

    private static final String ANONYMOUS = "anonymous";
    private static final String OTHER = "other";
    private static final Pattern OPERATION =
            Pattern.compile("^(?:query|mutation|subscription)\\s+(\\w+)", Pattern.MULTILINE);
    /**
     * Bounds of the histogram buckets. They are few, because every operation has all of them. By default a request may
     * take up to ten seconds.
     */
    private static final Duration[] DURATIONS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(10)
    };

    private static final double[] STATEMENTS = {1, 2, 5, 10, 20, 50, 100};

    private final LongAdder answered = new LongAdder();
    private final MeterRegistry registry;
    private final Set<String> known;
    private final Map<Code, Counter> errors = new EnumMap<>(Code.class);
    private final Map<Outcome, Timer> timers = new ConcurrentHashMap<>();
    private final Map<String, DistributionSummary> statements = new ConcurrentHashMap<>();

    /** @param status the status of {@link GraphQLResponse} */
    private record Outcome(String operation, int status) {}

    RequestMetrics(MeterRegistry registry, Operations operations) {
        this.registry = registry;
        this.known = operations.all().stream()
                .flatMap(operation -> OPERATION.matcher(operation.document()).results())
                .map(name -> name.group(1))
                .collect(Collectors.toUnmodifiableSet());
        // Registered at start-up, so that the first error with a code is visible as an increase.
        for (Code code : Code.values()) {
            errors.put(
                    code,
                    Counter.builder("graphql.errors")
                            .description("Errors in responses, by code")
                            .tag("code", code.name())
                            .register(registry));
        }
    }

    public Observation begin() {
        return new Observation(this);
    }

    /** Whether responses were sent since the supplier was asked the last time, or made. Not for several threads. */
    public BooleanSupplier sinceLast() {
        var last = new long[] {answered.sum()};
        return () -> {
            long before = last[0];
            last[0] = answered.sum();
            return last[0] != before;
        };
    }

    /** The operation's name if a trusted document has an operation of that name, otherwise a generic name. */
    String nameOf(OperationDefinition operation) {
        String name = operation.getName();
        if (name == null) {
            return ANONYMOUS;
        }
        return known.contains(name) ? name : OTHER;
    }

    /**
     * @param taken the time between the first byte of the request and the last of the response, as seen by this server
     */
    void answered(String operation, GraphQLResponse response, Duration taken) {
        answered.increment();
        timers.computeIfAbsent(new Outcome(operation, response.status()), this::timer)
                .record(taken);
        erred(response);
    }

    /** Counts the errors of one response, which may be one of several to the same request. */
    public void erred(GraphQLResponse response) {
        for (var error : response.errors()) {
            errors.get(error.code()).increment();
        }
    }

    void ran(String operation, int count) {
        statements.computeIfAbsent(operation, this::summary).record(count);
    }

    private Timer timer(Outcome outcome) {
        return Timer.builder("graphql.requests")
                .description("Duration of requests, by operation and status")
                .tag("operation", outcome.operation)
                .tag("status", Integer.toString(outcome.status))
                .serviceLevelObjectives(DURATIONS)
                .register(registry);
    }

    private DistributionSummary summary(String operation) {
        return DistributionSummary.builder("graphql.request.statements")
                .description("SQL statements per executed request")
                .tag("operation", operation)
                .serviceLevelObjectives(STATEMENTS)
                .register(registry);
    }
}
