package org.hubgraph.server.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

import org.hubgraph.failure.Failure;
import org.hubgraph.failure.Invalid;
import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.format.SourceFile;
import org.hubgraph.registry.importing.format.SourceOptions;
import org.hubgraph.registry.importing.run.ImportRuns;
import org.hubgraph.registry.importing.run.ImportState;
import org.hubgraph.registry.importing.suggestion.SuggestedType;
import org.hubgraph.server.http.Deadlines;
import org.hubgraph.server.http.Exchange;
import org.hubgraph.server.response.GraphQLResponse;

/** Receives files, and lets them be imported or proposes a mapping for them. */
@ApplicationScoped
class Uploads {
    private final ImportAdmission admission;
    private final ImportRuns runs;
    private final ImportQueue queue;
    private final ImportFolder folder;
    private final ImportResponses responses;
    private final ImportResponder answers;
    private final ImportLimits limits;
    private final Deadlines deadlines;

    Uploads(
            ImportAdmission admission,
            ImportRuns runs,
            ImportQueue queue,
            ImportFolder folder,
            ImportResponses responses,
            ImportResponder answers,
            ImportLimits limits,
            Deadlines deadlines) {
        this.admission = admission;
        this.runs = runs;
        this.queue = queue;
        this.folder = folder;
        this.responses = responses;
        this.answers = answers;
        this.limits = limits;
        this.deadlines = deadlines;
    }

    /** @param suggestion whether a mapping is to be proposed; otherwise the file is to be imported */
    void receive(RoutingContext context, boolean suggestion) {
        var request = context.request();
        var exchange = Exchange.of(context);
        String type = request.getHeader("Content-Type");
        if (!Upload.isForm(type) && !UploadTypes.isAccepted(type)) {
            exchange.refuseAndClose(
                    415,
                    new Invalid("Send a file with its media type, such as " + UploadTypes.EXAMPLES
                            + ", or a form with the Content-Type multipart/form-data."));
            return;
        }
        if (request.getHeader("Content-Encoding") != null) {
            exchange.refuseAndClose(415, new Invalid("Send a compressed file as it is, without Content-Encoding."));
            return;
        }
        request.pause();
        var loop = Vertx.currentContext();
        deadlines.run(
                context,
                cancellation -> {
                    try {
                        String user = admission.editor(context);
                        if (!suggestion) {
                            queue.requireRoom(user);
                        }
                        admission.beginUpload(user);
                        var path = folder.next();
                        loop.runOnContext(now -> save(context, path, user, suggestion));
                    } catch (Failure refused) {
                        loop.runOnContext(now -> answers.refuseAndClose(exchange, refused));
                    }
                },
                late -> exchange.sendAndClose(GraphQLResponse.refusal(503, late)));
    }

    private void save(RoutingContext context, Path path, String user, boolean suggestion) {
        var exchange = Exchange.of(context);
        new Upload(context.vertx(), context.request(), path, limits, new Upload.Outcome() {
                    @Override
                    public void complete(String fileName, MultiMap fields) {
                        admission.uploadEnded(user);
                        answers.run(context, cancellation -> {
                            boolean kept = false;
                            try {
                                fields.addAll(context.queryParams());
                                var parameters = (suggestion ? ImportParameters.SUGGESTION : ImportParameters.IMPORT)
                                        .read(fields);
                                if (suggestion) {
                                    return suggest(path, fileName, parameters);
                                }
                                queue.requireRoom(user);
                                var wanted = ImportRequests.newRun(
                                        parameters, fileName, path.getFileName().toString(), user);
                                var run = runs.add(wanted, ImportState.QUEUED, "");
                                kept = true;
                                queue.run(run.id, user);
                                return responses.one(202, runs.get(run.id));
                            } finally {
                                if (!kept) {
                                    ImportFolder.delete(path);
                                }
                            }
                        });
                    }

                    @Override
                    public void refused(int status, Failure reason) {
                        admission.uploadEnded(user);
                        exchange.refuseAndClose(status, reason);
                    }

                    @Override
                    public void broken(Throwable cause) {
                        admission.uploadEnded(user);
                        answers.broken(exchange, cause);
                    }
                })
                .begin();
    }

    private GraphQLResponse suggest(Path path, String fileName, Map<String, String> parameters) {
        try {
            String encoding = ImportRequests.encoding(parameters.get("encoding"));
            var options = new SourceOptions(
                    ImportRequests.format(parameters.get("format")),
                    encoding == null ? null : Charset.forName(encoding),
                    null,
                    List.of());
            String name = parameters.getOrDefault("fileName", fileName == null ? "file" : fileName);
            String type = parameters.get("type");
            return responses.suggestion(
                    new SourceFile(path, name, options, limits), type == null ? null : SuggestedType.of(type));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
