package org.hubgraph.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/**
 * Limits for one request, and for one client per minute or at the same time. The last word of each name is its unit.
 * Every limit is on by default.
 */
@ConfigMapping(prefix = "hubgraph.limit")
public interface Limits {

    /** Edges of a connection if neither {@code first} nor {@code last} is given. */
    @WithDefault("20")
    @WithConverter(AtLeast.One.class)
    int defaultPageEdges();

    /** The largest {@code first} or {@code last}; above it {@code LIMIT_EXCEEDED}. */
    @WithDefault("200")
    @WithConverter(AtLeast.One.class)
    int pageEdges();

    /** The most ids in one {@code nodes(ids)}. */
    @WithDefault("200")
    @WithConverter(AtLeast.One.class)
    int nodesIds();

    /** The most past states that the ids in one {@code nodes(ids)} name; each takes its own SQL statements. */
    @WithDefault("10")
    @WithConverter(AtLeast.One.class)
    int nodesStates();

    /** The longest text of a search or of a text filter. */
    @WithDefault("200")
    @WithConverter(AtLeast.One.class)
    int textCharacters();

    /** The most conditions in one filter, including those inside and/or/not/some/none and the values of lists. */
    @WithDefault("500")
    @WithConverter(AtLeast.One.class)
    int filterConditions();

    /** The deepest nesting of and, or, not and related objects in one filter; the filter itself is level 1. */
    @WithDefault("10")
    @WithConverter(AtLeast.One.class)
    int filterLevels();

    /** The most groups that one {@code aggregate} counts for all its lists, on all pages. */
    @WithDefault("20000")
    @WithConverter(AtLeast.One.class)
    int aggregateGroups();

    /** The largest request body. Reading stops there, before anything is parsed. */
    @WithDefault("1048576")
    @WithConverter(AtLeast.One.class)
    int requestBodyBytes();

    /** The largest document, in UTF-8, checked before it is parsed. */
    @WithDefault("131072")
    @WithConverter(AtLeast.One.class)
    int documentBytes();

    /** The largest variables of a request, as sent: JSON in UTF-8. */
    @WithDefault("262144")
    @WithConverter(AtLeast.Two.class)
    int variablesBytes();

    /** The most lexical tokens in one document. */
    @WithDefault("10000")
    @WithConverter(AtLeast.One.class)
    int documentTokens();

    /**
     * The longest name or number in a document, checked before it is parsed. Strings are limited only by {@link
     * #documentBytes}.
     */
    @WithDefault("1000")
    @WithConverter(AtLeast.One.class)
    int tokenCharacters();

    /** The deepest selection, where the operation's own fields are level 1; also the deepest nesting of fragments. */
    @WithDefault("20")
    @WithConverter(AtLeast.One.class)
    int selectionLevels();

    /** The most fields that one document may select; fragments count wherever they are spread. */
    @WithDefault("5000")
    @WithConverter(AtLeast.One.class)
    int documentFields();

    /** The most aliases in one document; fragments count wherever they are spread. */
    @WithDefault("200")
    @WithConverter(AtLeast.Zero.class)
    int documentAliases();

    /** The most fragment spreads in one document; spreads inside fragments count wherever these are spread. */
    @WithDefault("500")
    @WithConverter(AtLeast.Zero.class)
    int documentSpreads();

    /** The most directives in one document; fragments count wherever they are spread. */
    @WithDefault("200")
    @WithConverter(AtLeast.Zero.class)
    int documentDirectives();

    /** The most root fields of one operation; fragments count wherever they are spread. */
    @WithDefault("100")
    @WithConverter(AtLeast.One.class)
    int rootFields();

    /** The most selections of one operation; each counts for every type that it may select from. */
    @WithDefault("50000")
    @WithConverter(AtLeast.One.class)
    int planSelections();

    /**
     * The most objects in the response to one operation: computed from the sizes of its lists before it runs, and
     * counted while it runs. Each filter condition counts as 100 objects, because it is evaluated for all rows;
     * 100 rows that a statement counts or sums for a total or an aggregate count as one.
     */
    @WithDefault("100000")
    @WithConverter(AtLeast.One.class)
    int responseObjects();

    /** The largest response, counted while it is made. */
    @WithDefault("8388608")
    @WithConverter(AtLeast.One.class)
    int responseBytes();

    /** The most rows that one request may read from the database, counted while they are read. */
    @WithDefault("200000")
    @WithConverter(AtLeast.One.class)
    int requestRows();

    /**
     * How long a request may take, from its arrival to its response; fields that are not finished by then fail with
     * {@code TIMEOUT}.
     */
    @WithDefault("10000")
    @WithConverter(AtLeast.One.class)
    int requestMilliseconds();

    /**
     * How long {@code erasePerson} may take instead, from the arrival of the request: it reads all texts of the
     * registry. No effect if it is less than {@link #requestMilliseconds}.
     */
    @WithDefault("600000")
    @WithConverter(AtLeast.One.class)
    int erasureMilliseconds();

    /**
     * How long the head of a request may take to arrive, and then its body. After that the connection is closed: with
     * status 408 for the body, without a response for the head.
     */
    @WithDefault("10000")
    @WithConverter(AtLeast.One.class)
    int bodyMilliseconds();

    /** The most requests of one client per minute; 0 for no limit. */
    @WithDefault("6000")
    @WithConverter(AtLeast.Zero.class)
    int minuteRequests();

    /** The most objects of one client per minute, computed as for {@link #responseObjects}; 0 for no limit. */
    @WithDefault("2000000")
    @WithConverter(AtLeast.Zero.class)
    int minuteObjects();

    /**
     * The most concurrent operations of one client, each of which may use a database connection; never more than half
     * of the pool. Further operations wait until another ends, at most {@link #requestMilliseconds}.
     */
    @WithDefault("8")
    @WithConverter(AtLeast.One.class)
    int clientOperations();

    /** The most requests of one client that wait for one of its operations to end; above it 429. */
    @WithDefault("200")
    @WithConverter(AtLeast.Zero.class)
    int clientWaiting();

    /** The longest document and variables of a subscription together, because they are retained as long as it lasts. */
    @WithDefault("16384")
    @WithConverter(AtLeast.One.class)
    int subscriptionCharacters();

    /** The most concurrent operations per WebSocket, including subscriptions. */
    @WithDefault("20")
    @WithConverter(AtLeast.One.class)
    int socketOperations();

    /** The most long-lived connections of one client: WebSockets and event streams. */
    @WithDefault("50")
    @WithConverter(AtLeast.One.class)
    int clientConnections();

    /** The most long-lived connections of all clients together; above it 503. */
    @WithDefault("1000")
    @WithConverter(AtLeast.One.class)
    int serverConnections();

    /**
     * How long a WebSocket may be open before its client sends {@code connection_init}; then it is closed with 4408.
     */
    @WithDefault("3000")
    @WithConverter(AtLeast.One.class)
    int initMilliseconds();

    /**
     * How long a client may read nothing of a waiting response. Then its connection is closed; a subscription ends with
     * {@code SLOW_CONSUMER}.
     */
    @WithDefault("30000")
    @WithConverter(AtLeast.One.class)
    int stalledMilliseconds();

    /**
     * The most TCP connections of one client. Behind proxies that forward client addresses, only {@link
     * #serverTcpConnections} applies.
     */
    @WithDefault("256")
    @WithConverter(AtLeast.One.class)
    int clientTcpConnections();

    /** The most TCP connections of all clients together; above it only health checks get a response. */
    @WithDefault("2048")
    @WithConverter(AtLeast.One.class)
    int serverTcpConnections();

    /** The most bytes of one client's requests in memory, from their first byte to their responses; above it 429. */
    @WithDefault("8388608")
    @WithConverter(AtLeast.One.class)
    int clientArrivingBytes();

    /** The most bytes of all clients' requests in memory; above it 503. */
    @WithDefault("33554432")
    @WithConverter(AtLeast.One.class)
    int serverArrivingBytes();

    /** The most bytes of responses that wait for one client to read them; above it 429. */
    @WithDefault("33554432")
    @WithConverter(AtLeast.One.class)
    int clientWaitingBytes();

    /** The most bytes of responses that wait for all clients together; above it 503. */
    @WithDefault("67108864")
    @WithConverter(AtLeast.One.class)
    int serverWaitingBytes();
}
