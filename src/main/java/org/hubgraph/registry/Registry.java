package org.hubgraph.registry;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The registry as a whole. What nobody looks at is not counted, and null. */
@Description("The registry as a whole.")
public record Registry(
        @NonNull @Description("How many hubs it holds.") Integer hubs,

        @NonNull @Description("How many organisations it holds.")
        Integer tenants,

        @NonNull @Description("How many people it holds.") Integer people,
        @NonNull @Description("How many funds it holds.") Integer funds,
        @NonNull @Description("How many sources it holds.") Integer sources,

        @NonNull @Description("How many citations it holds.")
        Integer citations,

        @Description("When an entry or a source was last changed, in UTC; null for an empty registry.")
        Instant lastChangedAt,

        @NonNull @Description("The version of the software that answers.")
        String softwareVersion,

        @NonNull @Description("What one request may ask for.")
        RequestLimits limits) {

    /** The limits that a client can run into, as {@link org.hubgraph.limit.Limits} has them. */
    @Description("What one request may ask for; more is answered with LIMIT_EXCEEDED.")
    public record RequestLimits(
            @NonNull @Description("Edges on a page without `first` and `last`.")
            Integer defaultPageEdges,

            @NonNull @Description("The largest `first` or `last`.")
            Integer pageEdges,

            @NonNull @Description("Ids in one `nodes(ids)`.")
            Integer nodesIds,

            @NonNull @Description("Characters of a text to search or to filter by.")
            Integer textCharacters,

            @NonNull @Description("Conditions in one filter, values of lists counted.")
            Integer filterConditions,

            @NonNull @Description("Levels of and, or and not in one filter.")
            Integer filterLevels,

            @NonNull @Description("Values in one `countBy`.")
            Integer facetValues,

            @NonNull @Description("Bytes of a request's body.")
            Integer requestBodyBytes,

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

            @NonNull
            @Description("Milliseconds that a client may read nothing of what is there for it; then it is cut.")
            Integer stalledMilliseconds,

            @NonNull @Description("TCP connections of one client.")
            Integer clientTcpConnections,

            @NonNull @Description("Bytes of one client's requests that are arriving or being answered.")
            Integer clientArrivingBytes,

            @NonNull @Description("Bytes of responses that wait for one client to read them.")
            Integer clientWaitingBytes) {}
}
