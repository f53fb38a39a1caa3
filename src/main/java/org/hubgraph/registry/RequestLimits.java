package org.hubgraph.registry;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.limit.Limits;

/** The configured limits: one field for each of {@link Limits}, with the same name and in the same order. */
@Description("The limits in force: per request, per client and for all clients together. If a limit is"
        + " exceeded, the request fails with LIMIT_EXCEEDED or the connection is closed, unless the"
        + " description says otherwise.")
public record RequestLimits(
        @NonNull @Description("The number of edges on a page if neither `first` nor `last` is given.")
        Integer defaultPageEdges,

        @NonNull @Description("The largest value of `first` and `last`.")
        Integer pageEdges,

        @NonNull @Description("The maximum number of ids in `nodes(ids)`.")
        Integer nodesIds,

        @NonNull @Description("The maximum number of different past states that the ids in `nodes(ids)` name.")
        Integer nodesStates,

        @NonNull @Description("The maximum length of a text to search for or to filter by, in characters.")
        Integer textCharacters,

        @NonNull @Description("The maximum number of conditions in a filter. Each value of a list counts as one.")
        Integer filterConditions,

        @NonNull @Description("The maximum nesting depth of `and`, `or`, `not` and related objects in a filter.")
        Integer filterLevels,

        @NonNull
        @Description("The maximum number of groups that an `aggregate` counts for all its lists, on all pages.")
        Integer aggregateGroups,

        @NonNull @Description("The maximum size of a request body, in bytes.")
        Integer requestBodyBytes,

        @NonNull @Description("The maximum size of a document in UTF-8, in bytes.")
        Integer documentBytes,

        @NonNull @Description("The maximum size of the variables of a request as JSON in UTF-8, in bytes.")
        Integer variablesBytes,

        @NonNull @Description("The maximum number of lexical tokens in a document.")
        Integer documentTokens,

        @NonNull @Description("The maximum length of a name or number in a document, in characters.")
        Integer tokenCharacters,

        @NonNull @Description("The maximum depth of selections in a document.")
        Integer selectionLevels,

        @NonNull
        @Description("The maximum number of fields in a document. Fields of a fragment count each time it is spread.")
        Integer documentFields,

        @NonNull
        @Description("The maximum number of aliases in a document. Aliases in a fragment count each time it is spread.")
        Integer documentAliases,

        @NonNull
        @Description("The maximum number of fragment spreads in a document. Spreads in a fragment count each time it"
                + " is spread.")
        Integer documentSpreads,

        @NonNull
        @Description("The maximum number of directives in a document. Directives in a fragment count each time it is"
                + " spread.")
        Integer documentDirectives,

        @NonNull
        @Description("The maximum number of root fields in an operation. Fields of a fragment count each time it is"
                + " spread.")
        Integer rootFields,

        @NonNull
        @Description("The maximum number of selections in an operation. Each counts once for every type that it may"
                + " select from.")
        Integer planSelections,

        @NonNull
        @Description("The maximum number of objects in a response: estimated from the list sizes before execution, and"
                + " counted during execution. Each condition of a filter counts as 100, and 100 rows that are counted or"
                + " summed for `totalCount` or `aggregate` count as one.")
        Integer responseObjects,

        @NonNull @Description("The maximum size of a response, in bytes.")
        Integer responseBytes,

        @NonNull @Description("The maximum number of database rows that a request may read.")
        Integer requestRows,

        @NonNull
        @Description("The time limit of a request, in milliseconds. Fields that are not finished by then fail with"
                + " TIMEOUT.")
        Integer requestMilliseconds,

        @NonNull @Description("The time limit of `erasePerson`, in milliseconds. It reads all texts of the registry.")
        Integer erasureMilliseconds,

        @NonNull
        @Description("The time limit for the arrival of the request head, and then of the request body, in"
                + " milliseconds.")
        Integer bodyMilliseconds,

        @NonNull @Description("The maximum number of requests of a client per minute; 0 if unlimited.")
        Integer minuteRequests,

        @NonNull
        @Description("The maximum number of objects that a client may request per minute, estimated as for"
                + " `responseObjects`; 0 if unlimited.")
        Integer minuteObjects,

        @NonNull @Description("The maximum number of concurrent operations of a client. Further ones wait.")
        Integer clientOperations,

        @NonNull @Description("The maximum number of requests of a client that wait for one of its operations to end.")
        Integer clientWaiting,

        @NonNull
        @Description("The maximum length of the document and the variables of a subscription together, in characters.")
        Integer subscriptionCharacters,

        @NonNull @Description("The maximum number of concurrent operations per WebSocket, including subscriptions.")
        Integer socketOperations,

        @NonNull @Description("The maximum number of long-lived connections of a client: WebSockets and event streams.")
        Integer clientConnections,

        @NonNull @Description("The maximum number of long-lived connections of all clients together.")
        Integer serverConnections,

        @NonNull
        @Description("The maximum time from the opening of a WebSocket to its `connection_init`, in milliseconds.")
        Integer initMilliseconds,

        @NonNull
        @Description("The time after which a client that reads nothing of what is sent to it is disconnected, in"
                + " milliseconds.")
        Integer stalledMilliseconds,

        @NonNull @Description("The maximum number of TCP connections of a client.")
        Integer clientTcpConnections,

        @NonNull @Description("The maximum number of TCP connections of all clients together.")
        Integer serverTcpConnections,

        @NonNull @Description("The maximum size of a client's requests that are arriving or being processed, in bytes.")
        Integer clientArrivingBytes,

        @NonNull
        @Description("The maximum size of all clients' requests that are arriving or being processed, in bytes.")
        Integer serverArrivingBytes,

        @NonNull @Description("The maximum size of the responses that a client has not read yet, in bytes.")
        Integer clientWaitingBytes,

        @NonNull
        @Description("The maximum size of the responses that all clients together have not read yet, in bytes.")
        Integer serverWaitingBytes) {

    public static RequestLimits of(Limits limits) {
        return new RequestLimits(
                limits.defaultPageEdges(),
                limits.pageEdges(),
                limits.nodesIds(),
                limits.nodesStates(),
                limits.textCharacters(),
                limits.filterConditions(),
                limits.filterLevels(),
                limits.aggregateGroups(),
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
                limits.responseObjects(),
                limits.responseBytes(),
                limits.requestRows(),
                limits.requestMilliseconds(),
                limits.erasureMilliseconds(),
                limits.bodyMilliseconds(),
                limits.minuteRequests(),
                limits.minuteObjects(),
                limits.clientOperations(),
                limits.clientWaiting(),
                limits.subscriptionCharacters(),
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
