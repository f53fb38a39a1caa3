package org.hubgraph.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.buffer.Buffer;
import org.hibernate.FlushMode;
import org.hibernate.Session;

import org.hubgraph.execution.Execution;
import org.hubgraph.execution.Execution.Prepared;
import org.hubgraph.execution.ResponseWriter;
import org.hubgraph.execution.Result;
import org.hubgraph.failure.Failure;
import org.hubgraph.failure.Invalid;

/** One request from its parameters to the bytes of its answer: on one thread, in one transaction, from one snapshot. */
@ApplicationScoped
class RequestRun {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_BYTES = 4096;

    private final Execution execution;
    private final Documents documents;
    private final EntityManager entities;

    RequestRun(Execution execution, Documents documents, EntityManager entities) {
        this.execution = execution;
        this.documents = documents;
        this.entities = entities;
    }

    /** @param mutations whether the request may run one; a GET may not */
    Answer answer(Supplier<GraphQLRequest> parameters, boolean mutations) {
        GraphQLRequest request;
        String document;
        try {
            request = parameters.get();
            document = documents.find(request);
        } catch (Documents.NotRegistered unknown) {
            return new Answer(400, true, body(null, ErrorTranslation.ofRequest(unknown)));
        } catch (Failure malformed) {
            return refusal(400, malformed);
        }
        Prepared prepared;
        try {
            prepared = execution.prepare(document, request.operationName(), request.variables());
        } catch (RuntimeException | StackOverflowError refused) {
            var problem = refused instanceof RuntimeException known
                    ? known
                    : new Invalid("The document is nested too deep to be read.");
            return new Answer(400, true, body(null, ErrorTranslation.ofRequest(problem)));
        }
        if (prepared.plan().isMutation() && !mutations) {
            return refusal(405, new Invalid("A mutation is sent by POST."));
        }
        return run(prepared);
    }

    /** An answer to what is no GraphQL request, or may not be one. */
    Answer refusal(int status, Failure reason) {
        return new Answer(status, false, body(null, ErrorTranslation.ofRequest(reason)));
    }

    private Answer run(Prepared prepared) {
        var context = Arc.container().requestContext();
        context.activate();
        QuarkusTransaction.begin();
        try {
            var result = prepared.plan().isMutation() ? execution.run(prepared) : read(prepared);
            var errors = result.errors().stream().map(ErrorTranslation::ofField).toList();
            return new Answer(200, true, body(result, errors));
        } catch (RuntimeException broken) {
            return new Answer(500, false, body(null, ErrorTranslation.ofRequest(broken)));
        } finally {
            // There is nothing to commit: queries only read, and there are no mutations yet.
            QuarkusTransaction.rollback();
            context.terminate();
        }
    }

    private Result read(Prepared prepared) {
        var session = entities.unwrap(Session.class);
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
        return execution.run(prepared);
    }

    private static Buffer body(Result result, List<ResponseError> errors) {
        var bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            var writer = new ResponseWriter(json);
            json.writeStartObject();
            if (!errors.isEmpty()) {
                json.writeFieldName("errors");
                writer.value(errors.stream().map(ResponseError::asMap).toList());
            }
            if (result != null) {
                json.writeFieldName("data");
                writer.data(result);
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Buffer.buffer(bytes.toByteArray());
    }
}
