package org.hubgraph.server.importing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import io.netty.handler.codec.DecoderException;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;

import org.hubgraph.failure.Failure;
import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.TimedOut;
import org.hubgraph.limit.ImportLimits;

/**
 * The file of one request while it arrives: the body itself, or the part {@code file} of a form. It is written to a file
 * as it comes. Used on the event loop of its connection.
 */
final class Upload {
    private static final long MEGABYTE = 1_000_000;
    private static final long MILLISECONDS = 1_000;
    private static final int MAPPING_BYTES = 4_000_000;
    private static final String FORM = "multipart/form-data";

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final Path path;
    private final ImportLimits limits;
    private final Outcome outcome;
    private final Buffer mapping = Buffer.buffer();

    private AsyncFile file;
    private String fileName;
    private boolean hasFile;
    /** The parts of the form that have not been received to their end. */
    private int openParts;

    private long received;
    private long timer;
    private boolean over;

    /** Receives the result. Exactly one of the methods is called, once. */
    interface Outcome {
        /**
         * The file is complete.
         *
         * @param fileName the name of the part; null if there is none
         * @param fields the other fields of the form by their names
         */
        void complete(String fileName, MultiMap fields);

        /** The file has been deleted. */
        void refused(int status, Failure reason);

        /** The connection was closed, or the file cannot be written. It has been deleted. */
        void broken(Throwable cause);
    }

    Upload(Vertx vertx, HttpServerRequest request, Path path, ImportLimits limits, Outcome outcome) {
        this.vertx = vertx;
        this.request = request;
        this.path = path;
        this.limits = limits;
        this.outcome = outcome;
    }

    /** Receives the body of a request that is paused. */
    void begin() {
        String length = request.getHeader("Content-Length");
        if (length != null && isAbove(length)) {
            end(() -> outcome.refused(413, tooLarge()));
            return;
        }
        timer = vertx.setTimer(
                limits.uploadSeconds() * MILLISECONDS,
                up -> end(() -> outcome.refused(
                        408, new TimedOut("The file did not arrive within " + limits.uploadSeconds() + " s."))));
        request.exceptionHandler(this::fail);
        vertx.fileSystem()
                .open(path.toString(), new OpenOptions().setCreateNew(true).setPerms("rw-------"))
                .onFailure(broken -> end(() -> outcome.broken(broken)))
                .onSuccess(opened -> {
                    file = opened;
                    file.exceptionHandler(full -> end(() -> outcome.broken(full)));
                    receive();
                });
    }

    private void receive() {
        if (isForm(request.getHeader("Content-Type"))) {
            request.setExpectMultipart(true);
            request.uploadHandler(this::part);
        } else {
            hasFile = true;
            request.handler(bytes -> write(bytes));
        }
        request.endHandler(all -> complete());
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        request.resume();
    }

    static boolean isForm(String contentType) {
        return contentType != null && contentType.split(";")[0].strip().equalsIgnoreCase(FORM);
    }

    private void part(HttpServerFileUpload part) {
        openParts++;
        part.endHandler(all -> openParts--);
        part.exceptionHandler(this::fail);
        if (part.name().equals("mapping")) {
            part.handler(bytes -> {
                mapping.appendBuffer(bytes);
                if (mapping.length() > MAPPING_BYTES) {
                    end(() -> outcome.refused(400, new Invalid("The mapping is too long.")));
                }
            });
        } else if (part.name().equals("file") && !hasFile) {
            hasFile = true;
            fileName = part.filename();
            part.handler(bytes -> write(bytes));
        } else {
            end(() -> outcome.refused(
                    400,
                    new Invalid(
                            "Send one file, in the part \"file\", and at most one mapping, in the part \"mapping\".")));
        }
    }

    private void write(Buffer bytes) {
        if (over) {
            return;
        }
        received += bytes.length();
        if (received > limits.uploadMegabytes() * MEGABYTE) {
            end(() -> outcome.refused(413, tooLarge()));
            return;
        }
        file.write(bytes);
        if (file.writeQueueFull()) {
            // Not a part of a form: the request would end before the rest of a part that is paused.
            request.pause();
            file.drainHandler(room -> request.resume());
        }
    }

    private void fail(Throwable cause) {
        if (cause instanceof DecoderException) {
            end(() -> outcome.refused(
                    400,
                    new Invalid("The form cannot be read: its boundaries are wrong, or a field is too long. Send a"
                            + " mapping in YAML as a part with a file name.")));
        } else {
            end(() -> outcome.broken(cause));
        }
    }

    private boolean isAbove(String length) {
        try {
            // A form has a few headers besides the file.
            return Long.parseLong(length) > limits.uploadMegabytes() * MEGABYTE + MAPPING_BYTES + MEGABYTE;
        } catch (NumberFormatException huge) {
            return true;
        }
    }

    private LimitExceeded tooLarge() {
        return new LimitExceeded(
                "hubgraph.import.upload-megabytes",
                "The file has more than " + limits.uploadMegabytes() + " megabytes",
                limits.uploadMegabytes(),
                "Compress or split it.");
    }

    private void complete() {
        if (over) {
            return;
        }
        if (openParts > 0) {
            end(() ->
                    outcome.refused(400, new Invalid("The form ends before its last boundary. Send the file again.")));
            return;
        }
        if (!hasFile) {
            end(() -> outcome.refused(400, new Invalid("The form has no part \"file\".")));
            return;
        }
        over = true;
        vertx.cancelTimer(timer);
        file.close().onComplete(closed -> {
            if (closed.failed()) {
                discard();
                outcome.broken(closed.cause());
            } else {
                outcome.complete(fileName, fields());
            }
        });
    }

    private MultiMap fields() {
        var fields = MultiMap.caseInsensitiveMultiMap();
        if (isForm(request.getHeader("Content-Type"))) {
            fields.addAll(request.formAttributes());
        }
        if (mapping.length() > 0) {
            fields.add("mapping", mapping.toString(StandardCharsets.UTF_8));
        }
        return fields;
    }

    /** Ends the upload without its file. */
    private void end(Runnable then) {
        if (over) {
            return;
        }
        over = true;
        vertx.cancelTimer(timer);
        if (file == null) {
            then.run();
        } else {
            file.close().onComplete(closed -> {
                discard();
                then.run();
            });
        }
    }

    private void discard() {
        vertx.fileSystem().delete(path.toString());
    }
}
