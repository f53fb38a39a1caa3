package org.hubgraph.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/**
 * What one request, and one client within a minute or at once, may ask for. The last word of each name is its unit. Every
 * limit is on by default.
 */
@ConfigMapping(prefix = "hubgraph.limit")
public interface Limits {

    /** Edges of a connection where the client gives neither {@code first} nor {@code last}. */
    @WithDefault("20")
    @WithConverter(AtLeast.One.class)
    int defaultPageEdges();

    /** The largest {@code first} or {@code last}; above it {@code LIMIT_EXCEEDED}. */
    @WithDefault("200")
    @WithConverter(AtLeast.One.class)
    int pageEdges();

    /** The most ids one {@code nodes(ids)} may name. */
    @WithDefault("200")
    @WithConverter(AtLeast.One.class)
    int nodesIds();

    /** The longest text of a search or of a text filter. */
    @WithDefault("200")
    @WithConverter(AtLeast.One.class)
    int textCharacters();

    /** The most conditions in one filter, those inside and/or/not/some/none and the values of lists counted. */
    @WithDefault("500")
    @WithConverter(AtLeast.One.class)
    int filterConditions();

    /** How deep and, or and not of one filter may be nested, the filter itself being level 1. */
    @WithDefault("10")
    @WithConverter(AtLeast.One.class)
    int filterLevels();

    /** The most facet values in one {@code countBy}. */
    @WithDefault("100")
    @WithConverter(AtLeast.One.class)
    int facetValues();

    /** The largest request body. Read no further than this, before any of it is parsed. */
    @WithDefault("1048576")
    @WithConverter(AtLeast.One.class)
    int requestBodyBytes();

    /** The largest document, in UTF-8. Bounded before it is parsed. */
    @WithDefault("131072")
    @WithConverter(AtLeast.One.class)
    int documentBytes();

    /** The largest variables of a request, as they came: JSON in UTF-8. */
    @WithDefault("262144")
    @WithConverter(AtLeast.Two.class)
    int variablesBytes();

    /** The most lexical tokens in one document. */
    @WithDefault("10000")
    @WithConverter(AtLeast.One.class)
    int documentTokens();

    /** The longest name or number in a document, read no further. Strings are bounded by {@link #documentBytes} alone. */
    @WithDefault("1000")
    @WithConverter(AtLeast.One.class)
    int tokenCharacters();

    /** The deepest selection, the operation's own fields being level 1; also the most fragments in one another. */
    @WithDefault("20")
    @WithConverter(AtLeast.One.class)
    int selectionLevels();

    /** The most fields one document may select, fragments counted wherever they are spread. */
    @WithDefault("5000")
    @WithConverter(AtLeast.One.class)
    int documentFields();

    /** The most aliases in one document, fragments counted wherever they are spread. */
    @WithDefault("200")
    @WithConverter(AtLeast.Zero.class)
    int documentAliases();

    /** The most fragment spreads in one document, those inside of fragments counted wherever these are spread. */
    @WithDefault("500")
    @WithConverter(AtLeast.Zero.class)
    int documentSpreads();

    /** The most directives in one document, fragments counted wherever they are spread. */
    @WithDefault("200")
    @WithConverter(AtLeast.Zero.class)
    int documentDirectives();

    /** The most fields at the root of one operation, fragments counted wherever they are spread. */
    @WithDefault("100")
    @WithConverter(AtLeast.One.class)
    int rootFields();

    /** The most selections of one operation, each counted for every type that it may select from. */
    @WithDefault("50000")
    @WithConverter(AtLeast.One.class)
    int planSelections();

    /**
     * The most objects one operation may answer with: reckoned from the sizes of its lists before it runs, and counted while it
     * runs. Each condition of a filter counts as 100 objects, as it is tried on all rows.
     */
    @WithDefault("100000")
    @WithConverter(AtLeast.One.class)
    int answerObjects();

    /** The largest response, counted while it comes. */
    @WithDefault("8388608")
    @WithConverter(AtLeast.One.class)
    int responseBytes();

    /** The most rows one request may read from the database, counted while they are read. */
    @WithDefault("200000")
    @WithConverter(AtLeast.One.class)
    int requestRows();

    /** How long a request may take, from its arrival to its answer; what is not there by then fails with {@code TIMEOUT}. */
    @WithDefault("10000")
    @WithConverter(AtLeast.One.class)
    int requestMilliseconds();

    /**
     * How long the head of a request may take to arrive, and then its body; then 408, and the connection is closed. For the
     * head it is closed without an answer.
     */
    @WithDefault("10000")
    @WithConverter(AtLeast.One.class)
    int bodyMilliseconds();

    /** How many requests one client may send within a minute; 0 for no such limit. */
    @WithDefault("6000")
    @WithConverter(AtLeast.Zero.class)
    int minuteRequests();

    /** How many objects, reckoned as for {@link #answerObjects}, one client may ask for within a minute; 0 for no such limit. */
    @WithDefault("2000000")
    @WithConverter(AtLeast.Zero.class)
    int minuteObjects();

    /**
     * The most operations of one client that run at once, and so the most connections to the database that it has: never more
     * than half of the pool. Further ones wait for one of them to end, no longer than {@link #requestMilliseconds}.
     */
    @WithDefault("8")
    @WithConverter(AtLeast.One.class)
    int clientOperations();

    /** The most requests of one client that wait for one of its operations to end; above it 429. */
    @WithDefault("200")
    @WithConverter(AtLeast.Zero.class)
    int clientWaiting();

    /** The most operations that one WebSocket has at work at once, subscriptions above all. */
    @WithDefault("20")
    @WithConverter(AtLeast.One.class)
    int socketOperations();

    /** The most connections that one client keeps open to follow something: WebSockets and event streams. */
    @WithDefault("50")
    @WithConverter(AtLeast.One.class)
    int clientConnections();

    /** The most connections that all clients together keep open to follow something; then 503. */
    @WithDefault("1000")
    @WithConverter(AtLeast.One.class)
    int serverConnections();

    /** How long a WebSocket may be open before it says {@code connection_init}; then it is closed with 4408. */
    @WithDefault("3000")
    @WithConverter(AtLeast.One.class)
    int initMilliseconds();

    /**
     * How long a client may read nothing of what is there for it; then its connection is closed, with {@code SLOW_CONSUMER}
     * where it follows something.
     */
    @WithDefault("30000")
    @WithConverter(AtLeast.One.class)
    int stalledMilliseconds();

    /** The most TCP connections of one client. Where proxies name the clients, only those of all together are bounded. */
    @WithDefault("256")
    @WithConverter(AtLeast.One.class)
    int clientTcpConnections();

    /** The most TCP connections of all clients together; above it only questions for the server's health are answered. */
    @WithDefault("2048")
    @WithConverter(AtLeast.One.class)
    int serverTcpConnections();

    /** The most bytes that the requests of one client may take in memory, from their first byte to their answers. */
    @WithDefault("8388608")
    @WithConverter(AtLeast.One.class)
    int clientArrivingBytes();

    /** The most bytes that the requests of all clients may take in memory; above it 503. */
    @WithDefault("33554432")
    @WithConverter(AtLeast.One.class)
    int serverArrivingBytes();

    /** The most bytes of responses that may wait for one client to read them; above it 429. */
    @WithDefault("33554432")
    @WithConverter(AtLeast.One.class)
    int clientWaitingBytes();

    /** The most bytes of responses that may wait for all clients together; above it 503. */
    @WithDefault("67108864")
    @WithConverter(AtLeast.One.class)
    int serverWaitingBytes();
}
