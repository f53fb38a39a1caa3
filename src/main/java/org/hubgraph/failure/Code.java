package org.hubgraph.failure;

/** The closed list of {@code extensions.code}: what a client can act on. Clients switch on it, so a code never changes meaning. */
public enum Code {
    /** The document is not GraphQL. */
    SYNTAX,
    /** The document is GraphQL, but does not fit the schema. */
    VALIDATION,
    /** A value (argument, variable, cursor, request body) is not acceptable; the message says which and why. */
    INVALID,
    /** Only those who say who they are may do this; or the credentials given are wrong, or no longer valid. */
    UNAUTHENTICATED,
    /** The client is known, and may not do this; the message names the roles of those who may. */
    FORBIDDEN,
    /** An argument names something that must exist and does not. A lookup that finds nothing is {@code null} instead. */
    NOT_FOUND,
    /** What the registry said at that instant is not known, or not of this field. What it says now is no answer. */
    NOT_AVAILABLE_THEN,
    /** Based on a version that is no longer the current one; both states are in the error. */
    CONFLICT,
    /** No document is registered under the hash; send it along once (Automatic Persisted Queries). */
    PERSISTED_QUERY_NOT_FOUND,
    /** More was asked for than one request, or one client within a minute, may have; the message names the limit. */
    LIMIT_EXCEEDED,
    /** There was no time left for this field; what was there by then is in {@code data}. */
    TIMEOUT,
    /** Other requests were changing the same at the same time, and nothing was changed by this one: send it again. */
    TRY_AGAIN,
    /** A subscription was ended, as its client takes what comes too slowly; the last cursor says where to go on. */
    SLOW_CONSUMER,
    /**
     * The database was lost while a mutation was being committed: it may or may not have taken place. Sent again with the same
     * {@code Idempotency-Key} it takes place once.
     */
    OUTCOME_UNKNOWN,
    /** Our fault. The request id in the error is in the log with the cause. */
    INTERNAL
}
