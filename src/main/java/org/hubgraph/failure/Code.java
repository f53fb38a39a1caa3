package org.hubgraph.failure;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/**
 * The values of {@code extensions.code}. Clients switch on them, so a code never changes its meaning.
 */
@Enum("ErrorCode")
@Description("The kind of an error. A code never changes its meaning.")
public enum Code {
    @Description("The document has a syntax error.")
    SYNTAX,
    @Description("The document does not conform to the schema.")
    VALIDATION,
    @Description("A value (argument, variable, cursor, request body) is not acceptable; the message says"
            + " which and why.")
    INVALID,
    @Description("The client must sign in; or its credentials are wrong or expired.")
    UNAUTHENTICATED,
    @Description("The client is signed in but lacks the role that the message names.")
    FORBIDDEN,
    @Description("An argument names an object that must exist but does not. A lookup that finds nothing"
            + " returns `null` instead.")
    NOT_FOUND,
    @Description("The registry's content at that instant is unknown, as a whole or for this field. The"
            + " current content is not returned instead.")
    NOT_AVAILABLE_THEN,
    @Description("The change is based on a version that is no longer current; the error has both states.")
    CONFLICT,
    @Description("Another mutation of the request failed, so that none of them was carried out.")
    NOT_CARRIED_OUT,
    @Description("No document is registered under the hash; send the document with the request once"
            + " (Automatic Persisted Queries).")
    PERSISTED_QUERY_NOT_FOUND,
    @Description("The request, or the client's requests of a minute, exceed a limit; the message names it.")
    LIMIT_EXCEEDED,
    @Description("This field was not finished in time; finished fields are in `data`.")
    TIMEOUT,
    @Description("Concurrent requests changed the same objects. This one changed nothing: send it again.")
    TRY_AGAIN,
    @Description("The client read too slowly, so its subscription was closed; resume from the last cursor.")
    SLOW_CONSUMER,
    @Description("The registry does not have the change that a cursor of changes names: the database was restored"
            + " to an earlier state, or the cursor is from another registry. Begin anew.")
    CURSOR_LOST,
    @Description("The database was lost while a mutation was committing: the mutation may or may not have"
            + " taken place. Sent again with the same `Idempotency-Key`, it takes place once.")
    OUTCOME_UNKNOWN,
    @Description("An unexpected failure of the server. Its cause is in the log under the error's request id.")
    INTERNAL
}
