package org.hubgraph.server.request;

import java.util.function.Supplier;

import jakarta.inject.Singleton;

import graphql.parser.InvalidSyntaxException;

import org.hubgraph.failure.Failure;
import org.hubgraph.failure.Forbidden;
import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.NotJson;
import org.hubgraph.failure.TimedOut;
import org.hubgraph.failure.Unauthenticated;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.graphql.execution.Execution;
import org.hubgraph.graphql.execution.Execution.Prepared;
import org.hubgraph.server.document.Documents;
import org.hubgraph.server.document.GraphQLRequest;
import org.hubgraph.server.observability.Observation;
import org.hubgraph.server.response.GraphQLResponse;
import org.hubgraph.server.response.StatusCodes;

/** Validates and authorises a request before its operation runs. */
@Singleton
public class RequestValidation {
    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;

    private final Documents documents;
    private final Execution execution;

    private final int unprocessable;

    RequestValidation(Documents documents, Execution execution, StatusCodes statusCodes) {
        this.documents = documents;
        this.execution = execution;
        this.unprocessable = statusCodes.draft() ? UNPROCESSABLE : BAD_REQUEST;
    }

    /**
     * Validates and authorises a request.
     *
     * @param parameters parses the parameters from the body or the URL
     * @throws Refused if the request is malformed, invalid or not allowed
     */
    public Admitted admit(
            Supplier<GraphQLRequest> parameters,
            Transport transport,
            Observation observation,
            Caller caller,
            Cancellation cancellation)
            throws Refused {
        GraphQLRequest request;
        String document;
        try {
            request = parameters.get();
            document = documents.find(request);
        } catch (Documents.NotRegistered unknown) {
            throw new Refused(GraphQLResponse.invalid(BAD_REQUEST, unknown));
        } catch (NotJson malformed) {
            throw new Refused(GraphQLResponse.refusal(BAD_REQUEST, malformed));
        } catch (Failure malformed) {
            throw new Refused(GraphQLResponse.refusal(unprocessable, malformed));
        }
        var prepared = prepared(request, document, caller, cancellation);
        observation.means(prepared.plan().operation());
        transport.check(prepared.plan());
        authorise(prepared, caller);
        return new Admitted(request, document, prepared);
    }

    private Prepared prepared(GraphQLRequest request, String document, Caller caller, Cancellation cancellation)
            throws Refused {
        try {
            if (!execution.hasRead(document)) {
                caller.quota().takeDocument(document.length());
            }
        } catch (LimitExceeded wait) {
            throw new Refused(GraphQLResponse.refusal(429, wait));
        }
        try {
            return execution.prepare(document, request.operationName(), request.variables(), cancellation);
        } catch (TimedOut late) {
            throw new Refused(GraphQLResponse.refusal(503, late));
        } catch (RuntimeException invalid) {
            caller.quota().chargeObjects(1);
            throw new Refused(GraphQLResponse.invalid(
                    invalid instanceof InvalidSyntaxException ? BAD_REQUEST : unprocessable, invalid));
        } catch (StackOverflowError tooDeep) {
            throw new Refused(GraphQLResponse.invalid(BAD_REQUEST, new Invalid("The document is nested too deeply.")));
        }
    }

    /**
     * GraphQL over HTTP, section "Status Codes": a request that is not allowed gets 401 or 403, and no part of it runs.
     */
    private static void authorise(Prepared prepared, Caller caller) throws Refused {
        try {
            caller.check(prepared.plan());
        } catch (Unauthenticated unknown) {
            throw new Refused(GraphQLResponse.refusal(401, unknown));
        } catch (Forbidden refused) {
            throw new Refused(GraphQLResponse.refusal(403, refused));
        }
    }
}
