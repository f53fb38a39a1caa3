package org.hubgraph.server.observability;

import java.time.Duration;

import graphql.language.OperationDefinition;
import org.hibernate.SessionEventListener;

import org.hubgraph.server.response.GraphQLResponse;

/** The measurements of one request. The threads that a request passes through use it one after the other. */
public final class Observation {
    private final RequestMetrics metrics;
    private final long start = System.nanoTime();
    private String operation = RequestMetrics.NONE;
    private StatementCount statements;
    private boolean ended;

    Observation(RequestMetrics metrics) {
        this.metrics = metrics;
    }

    /** Sets the operation, as soon as it is known. */
    public void means(OperationDefinition meant) {
        operation = metrics.nameOf(meant);
    }

    /** The operation's name in metrics. The number of names is bounded: see {@link RequestMetrics}. */
    public String operation() {
        return operation;
    }

    /** Returns a listener that counts statements: of one session or, if the request is retried, of several. */
    public SessionEventListener statements() {
        if (statements == null) {
            statements = new StatementCount();
        }
        return statements;
    }

    /** Records the response. Only the first call counts, because only the first response is sent. */
    public void end(GraphQLResponse response) {
        if (ended) {
            return;
        }
        ended = true;
        metrics.answered(operation, response, Duration.ofNanos(System.nanoTime() - start));
        if (statements != null) {
            metrics.ran(operation, statements.count);
        }
    }

    private static final class StatementCount implements SessionEventListener {
        private static final long serialVersionUID = 1L;

        private int count;

        @Override
        public void jdbcExecuteStatementStart() {
            count++;
        }
    }
}
