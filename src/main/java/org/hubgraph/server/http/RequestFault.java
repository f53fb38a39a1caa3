package org.hubgraph.server.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.net.impl.HostAndPortImpl;

/**
 * The reason why the head of an HTTP/1 request is not accepted. Two servers that interpret such a request differently
 * could be made to see different requests (request smuggling, RFC 9112, section 11.2).
 */
record RequestFault(HttpResponseStatus status, String message) {

    /**
     * Returns null if there is no fault. A request that could not be decoded for a reason other than its framing is
     * left to the server, which refuses it.
     */
    static RequestFault of(HttpRequest request) {
        var version = request.protocolVersion();
        if (request.decoderResult().isFailure()) {
            return framing(request.headers(), version);
        }
        if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
            return new RequestFault(HttpResponseStatus.HTTP_VERSION_NOT_SUPPORTED, "Use HTTP/1.1 or HTTP/2.");
        }
        var framing = framing(request.headers(), version);
        if (framing != null) {
            return framing;
        }
        var host = host(request.headers(), version);
        if (host != null) {
            return host;
        }
        if (!isTarget(request.uri())) {
            return bad("The request target is not a path (RFC 9112, section 3.2): percent-encode characters that a URI"
                    + " cannot have.");
        }
        String method = request.method().name();
        boolean bodiless = method.equals("GET") || method.equals("HEAD");
        return bodiless && hasBody(request.headers()) ? bad("A " + method + " request must not have a body.") : null;
    }

    private static RequestFault framing(HttpHeaders headers, HttpVersion version) {
        var codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        if (codings.isEmpty()) {
            return null;
        }
        if (headers.contains(HttpHeaderNames.CONTENT_LENGTH)) {
            return bad("A request must not have both Content-Length and Transfer-Encoding.");
        }
        if (version.equals(HttpVersion.HTTP_1_0)) {
            return bad("Transfer-Encoding requires HTTP/1.1.");
        }
        String all = String.join(",", codings).strip().toLowerCase(Locale.ROOT);
        return all.equals("chunked")
                ? null
                : new RequestFault(
                        HttpResponseStatus.NOT_IMPLEMENTED, "The only supported Transfer-Encoding is chunked, once.");
    }

    private static RequestFault host(HttpHeaders headers, HttpVersion version) {
        var hosts = headers.getAll(HttpHeaderNames.HOST);
        if (hosts.size() > 1) {
            return bad("A request must have exactly one Host header.");
        }
        if (hosts.isEmpty()) {
            return version.equals(HttpVersion.HTTP_1_0) ? null : bad("The Host header is missing.");
        }
        return HostAndPortImpl.isValidAuthority(hosts.get(0)) ? null : bad("The Host header is not a valid host.");
    }

    private static boolean isTarget(String target) {
        try {
            var uri = new URI(target);
            String path = uri.getRawPath();
            // A target with an authority, such as //host/path, is not a path.
            return path != null && path.startsWith("/") && !target.startsWith("//");
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean hasBody(HttpHeaders headers) {
        String length = headers.get(HttpHeaderNames.CONTENT_LENGTH);
        return headers.contains(HttpHeaderNames.TRANSFER_ENCODING) || length != null && !length.equals("0");
    }

    private static RequestFault bad(String message) {
        return new RequestFault(HttpResponseStatus.BAD_REQUEST, message);
    }
}
