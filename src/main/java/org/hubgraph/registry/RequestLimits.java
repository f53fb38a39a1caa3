package org.hubgraph.registry;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.limit.Limits;

/** The configured limits: one field for each of {@link Limits}, with the same name and in the same order. */
@Description(
        "The limits in force, on one request, on one client and on all together. More is answered with LIMIT_EXCEEDED, or the connection is closed.")
public record RequestLimits(
        @NonNull @Description("Edges on a page without `first` and `last`.")
        Integer defaultPageEdges,

        @NonNull @Description("The largest `first` or `last`.")
        Integer pageEdges,

        @NonNull @Description("Ids in one `nodes(ids)`.") Integer nodesIds,

        @NonNull @Description("Characters of a text to search or to filter by.")
        Integer textCharacters,

        @NonNull @Description("Conditions in one filter, values of lists counted.")
        Integer filterConditions,

        @NonNull @Description("Levels of and, or and not in one filter.")
        Integer filterLevels,

        @NonNull @Description("Values in one `countBy`.") Integer facetValues,

        @NonNull @Description("Bytes of a request's body.") Integer requestBodyBytes,

        @NonNull @Description("Bytes of a document in UTF-8.")
        Integer documentBytes,

        @NonNull @Description("Bytes of a request's variables, as JSON in UTF-8.")
        Integer variablesBytes,

        @NonNull @Description("Lexical tokens of a document.")
        Integer documentTokens,

        @NonNull @Description("Characters of a name or a number in a document.")
        Integer tokenCharacters,

        @NonNull @Description("Levels of selection in a document.")
        Integer selectionLevels,

        @NonNull @Description("Fields of a document, fragments counted where they are spread.")
        Integer documentFields,

        @NonNull @Description("Aliases in a document, fragments counted where they are spread.")
        Integer documentAliases,

        @NonNull
        @Description("Fragment spreads in a document, those inside of fragments counted where these are spread.")
        Integer documentSpreads,

        @NonNull @Description("Directives in a document, fragments counted where they are spread.")
        Integer documentDirectives,

        @NonNull @Description("Fields at the root of an operation, fragments counted where they are spread.")
        Integer rootFields,

        @NonNull @Description("Selections of an operation, each counted for every type that it may select from.")
        Integer planSelections,

        @NonNull
        @Description(
                "Objects that an operation may answer with: reckoned from the sizes of its lists before it runs, and counted while it runs. Each condition of a filter counts as 100.")
        Integer answerObjects,

        @NonNull @Description("Bytes of a response.") Integer responseBytes,

        @NonNull @Description("Rows that a request may read from the database.")
        Integer requestRows,

        @NonNull @Description("Milliseconds that a request may take; what is not there by then fails with TIMEOUT.")
        Integer requestMilliseconds,

        @NonNull @Description("Milliseconds in which the head of a request has to arrive, and then its body.")
        Integer bodyMilliseconds,

        @NonNull @Description("Requests of one client within a minute; 0 for no such limit.")
        Integer minuteRequests,

        @NonNull
        @Description(
                "Objects, reckoned in the same way, that one client may ask for within a minute; 0 for no such limit.")
        Integer minuteObjects,

        @NonNull @Description("Operations of one client that run at once; further ones wait.")
        Integer clientOperations,

        @NonNull @Description("Requests of one client that wait for one of its operations to end.")
        Integer clientWaiting,

        @NonNull @Description("Operations that one WebSocket has at work at once, subscriptions above all.")
        Integer socketOperations,

        @NonNull
        @Description("Connections that one client keeps open to follow something: WebSockets and event streams.")
        Integer clientConnections,

        @NonNull @Description("Connections that all clients together keep open to follow something.")
        Integer serverConnections,

        @NonNull @Description("Milliseconds from the opening of a WebSocket to its `connection_init`.")
        Integer initMilliseconds,

        @NonNull @Description("Milliseconds that a client may read nothing of what is there for it; then it is cut.")
        Integer stalledMilliseconds,

        @NonNull @Description("TCP connections of one client.")
        Integer clientTcpConnections,

        @NonNull @Description("TCP connections of all clients together.")
        Integer serverTcpConnections,

        @NonNull @Description("Bytes of one client's requests that are arriving or being answered.")
        Integer clientArrivingBytes,

        @NonNull @Description("Bytes of all clients' requests that are arriving or being answered.")
        Integer serverArrivingBytes,

        @NonNull @Description("Bytes of responses that wait for one client to read them.")
        Integer clientWaitingBytes,

        @NonNull @Description("Bytes of responses that wait for all clients together to read them.")
        Integer serverWaitingBytes) {

    public static RequestLimits of(Limits limits) {
        return new RequestLimits(
                limits.defaultPageEdges(),
                limits.pageEdges(),
                limits.nodesIds(),
                limits.textCharacters(),
                limits.filterConditions(),
                limits.filterLevels(),
                limits.facetValues(),
                limits.requestBodyBytes(),
                limits.documentBytes(),
                limits.variablesBytes(),
                limits.documentTokens(),
                limits.tokenCharacters(),
                limits.selectionLevels(),
                limits.documentFields(),
                limits.documentAliases(),
                limits.documentSpreads(),
                limits.documentDirectives(),
                limits.rootFields(),
                limits.planSelections(),
                limits.answerObjects(),
                limits.responseBytes(),
                limits.requestRows(),
                limits.requestMilliseconds(),
                limits.bodyMilliseconds(),
                limits.minuteRequests(),
                limits.minuteObjects(),
                limits.clientOperations(),
                limits.clientWaiting(),
                limits.socketOperations(),
                limits.clientConnections(),
                limits.serverConnections(),
                limits.initMilliseconds(),
                limits.stalledMilliseconds(),
                limits.clientTcpConnections(),
                limits.serverTcpConnections(),
                limits.clientArrivingBytes(),
                limits.serverArrivingBytes(),
                limits.clientWaitingBytes(),
                limits.serverWaitingBytes());
    }
}
