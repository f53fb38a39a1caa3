package org.hubgraph.server.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;

import org.hubgraph.failure.Code;
import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.graphql.execution.Execution;
import org.hubgraph.limit.ListFileLimits;
import org.hubgraph.server.document.GraphQLRequest;
import org.hubgraph.server.http.Exchange;
import org.hubgraph.server.request.Admitted;
import org.hubgraph.server.request.Caller;
import org.hubgraph.server.request.Refused;
import org.hubgraph.server.request.Stages;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * The pages of the list of one file, in order. Each is an operation of its own, with its own transaction and deadline.
 * Used by one thread at a time.
 */
final class FilePages {
    private final Execution execution;
    private final Stages stages;
    private final ListFileLimits limits;
    private final Exchange exchange;
    private final Caller caller;
    private final Admitted admitted;
    private final String list;
    private final PagedDocument document;

    private int size;
    private String cursor;
    private boolean begun;
    private boolean ended;
    private long rows;
    private String rowsKey;
    private List<List<String>> columns;

    /**
     * @param pageEdges the largest page
     * @throws Refused if the operation is not one root list
     */
    FilePages(
            Execution execution,
            Stages stages,
            ListFileLimits limits,
            int pageEdges,
            Exchange exchange,
            Caller caller,
            Admitted admitted)
            throws Refused {
        this.execution = execution;
        this.stages = stages;
        this.limits = limits;
        this.size = pageEdges;
        this.exchange = exchange;
        this.caller = caller;
        this.admitted = admitted;
        this.list = list(admitted);
        this.document = new PagedDocument(
                admitted.document(),
                admitted.request().operationName(),
                admitted.request().variables(),
                list);
        if (!isConnection()) {
            throw notAList();
        }
        try {
            this.cursor = document.start();
        } catch (Invalid last) {
            throw new Refused(GraphQLResponse.refusal(400, last));
        }
    }

    private static String list(Admitted admitted) throws Refused {
        var plan = admitted.prepared().plan();
        var keys = new LinkedHashSet<String>();
        plan.leaves().forEach(leaf -> keys.add(leaf.get(0)));
        if (plan.isMutation() || plan.isSubscription() || keys.size() != 1) {
            throw notAList();
        }
        return keys.iterator().next();
    }

    private boolean isConnection() {
        GraphQLFieldDefinition field = execution.schema().getQueryType().getFieldDefinition(document.field());
        return field != null
                && field.getArgument("first") != null
                && field.getArgument("after") != null
                && GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type
                && type.getFieldDefinition("pageInfo") != null
                && type.getFieldDefinition("totalCount") != null;
    }

    private static Refused notAList() {
        return new Refused(GraphQLResponse.refusal(
                400,
                new Invalid("A file has the rows of one list: send a query with exactly one root field, a connection,"
                        + " and select its nodes or its edges.")));
    }

    /** The name of the file, without its ending. */
    String name() {
        return document.name();
    }

    /** The paths of the leaf fields below a row, in the order of the document. Known after the first page. */
    List<List<String>> columns() {
        return columns;
    }

    boolean hasMore() {
        return !ended;
    }

    /**
     * Reads the next page. A page that exceeds a limit on responses is read again with half of its rows.
     *
     * @throws Refused with the response to send instead, if the page has errors
     */
    List<JsonNode> next(Cancellation cancellation) throws Refused {
        while (true) {
            var prepared = prepared(cancellation);
            var response = stages.runPage(prepared, exchange, exchange.observation(), caller, cancellation);
            if (response.status() == 200 && response.errors().isEmpty()) {
                return rows(
                        Cells.parsed(response.body().getBytes()).path("data").path(list));
            }
            boolean large = !response.errors().isEmpty()
                    && response.errors().stream().allMatch(error -> error.code() == Code.LIMIT_EXCEEDED);
            if (!large || !halved()) {
                throw new Refused(response);
            }
        }
    }

    private boolean halved() {
        boolean possible = size > 1;
        size = Math.max(1, size / 2);
        return possible;
    }

    private Admitted prepared(Cancellation cancellation) throws Refused {
        var variables = new HashMap<String, Object>(admitted.request().variables());
        variables.put(document.cursor, cursor);
        while (true) {
            String text = document.text(size, !begun);
            try {
                var prepared = execution.prepare(text, admitted.request().operationName(), variables, cancellation);
                if (columns == null) {
                    readColumns(prepared.plan().leaves());
                }
                return new Admitted(request(text, variables), text, prepared);
            } catch (LimitExceeded large) {
                if (!halved()) {
                    throw new Refused(GraphQLResponse.refusal(400, large));
                }
            }
        }
    }

    private GraphQLRequest request(String text, Map<String, Object> variables) {
        return new GraphQLRequest(text, null, null, admitted.request().operationName(), variables);
    }

    private void readColumns(List<List<String>> leaves) throws Refused {
        var keys = new LinkedHashSet<String>();
        var found = new ArrayList<List<String>>();
        for (var leaf : leaves) {
            String key = leaf.get(1);
            if (!key.equals(document.page) && !key.equals(document.total)) {
                keys.add(key);
                found.add(leaf.subList(2, leaf.size()));
            }
        }
        if (keys.size() != 1) {
            throw notAList();
        }
        rowsKey = keys.iterator().next();
        columns = List.copyOf(found);
    }

    private List<JsonNode> rows(JsonNode connection) throws Refused {
        var page = new ArrayList<JsonNode>();
        connection.path(rowsKey).forEach(page::add);
        rows += page.size();
        long total = Math.max(rows, begun ? 0 : connection.path(document.total).asLong());
        if (total > limits.rows()) {
            throw new Refused(GraphQLResponse.refusal(
                    400,
                    new LimitExceeded(
                            "list-file-rows",
                            "The list has " + total + " rows",
                            limits.rows(),
                            "Split it into several files by a filter.")));
        }
        begun = true;
        var info = connection.path(document.page);
        ended = !info.path("hasNextPage").asBoolean();
        cursor = info.path("endCursor").textValue();
        return page;
    }
}
