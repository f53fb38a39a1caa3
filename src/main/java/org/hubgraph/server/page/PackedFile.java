package org.hubgraph.server.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.zip.GZIPOutputStream;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.hubgraph.server.http.Deliveries;

/**
 * A file of the playground that comes with the GraphQL extension, compressed once, at the first request for it. Clients
 * that do not accept gzip get it from the extension.
 */
final class PackedFile {
    /** Runs before the routes of extensions. */
    private static final int FIRST = -1;
    /** Where Quarkus puts the files of the extension. */
    private static final String FOLDER =
            "/META-INF/io.smallrye_smallrye-graphql-ui-graphiql__jar/META-INF/resources/graphql-ui/";

    private final String name;
    private volatile byte[] packed;

    PackedFile(String name) {
        this.name = name;
    }

    void at(String path, Router router, Deliveries deliveries) {
        router.route(path + "/" + name)
                .order(FIRST)
                .method(HttpMethod.GET)
                .blockingHandler(context -> respond(context, deliveries), false);
    }

    private void respond(RoutingContext request, Deliveries deliveries) {
        String accepted = request.request().getHeader("Accept-Encoding");
        byte[] body = accepted != null && accepted.contains("gzip") ? packed() : null;
        if (body == null || body.length == 0) {
            request.next();
            return;
        }
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Encoding", "gzip");
        headers.put("Content-Type", name.endsWith(".css") ? "text/css" : "text/javascript");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cache-Control", "public, max-age=3600");
        headers.put("Vary", "Accept-Encoding, Origin");
        deliveries.send(request, headers, body);
    }

    /** Empty if the extension has no such file any more. */
    private byte[] packed() {
        byte[] known = packed;
        if (known == null) {
            known = pack();
            packed = known;
        }
        return known;
    }

    private byte[] pack() {
        byte[] file = PackagedText.bytes(FOLDER + name);
        if (file == null) {
            return new byte[0];
        }
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
