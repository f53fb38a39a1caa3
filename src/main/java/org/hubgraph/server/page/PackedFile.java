package org.hubgraph.server.page;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import io.vertx.ext.web.RoutingContext;

import org.hubgraph.server.http.Deliveries;
import org.hubgraph.server.http.ResponseCoding;
import org.hubgraph.server.response.EntityTag;

/**
 * A large file of the class path whose address changes with its content. It is compressed once for each coding, at the
 * first request that accepts it: compressing the scripts of GraphiQL takes longer than sending them.
 */
final class PackedFile {
    /** Of 3.2 MB of script, Brotli makes 0.61 MB at this quality, and 0.58 MB at 9 in three times the time; gzip makes 0.67. */
    private static final int QUALITY = 5;

    private static final int DIGEST_BYTES = 16;

    private final String resource;
    private final String mediaType;
    private final String tag;
    private final Map<ResponseCoding, byte[]> packed = new EnumMap<>(ResponseCoding.class);

    /** @param digest of its content */
    PackedFile(String resource, String mediaType, byte[] digest) {
        this.resource = resource;
        this.mediaType = mediaType;
        this.tag = HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    }

    /** Responds to a request. Takes time at the first call for a coding, so it must not be called on the event loop. */
    void respond(RoutingContext request, Deliveries deliveries) {
        var coding = ResponseCoding.of(request.request());
        var headers = new LinkedHashMap<String, String>();
        if (coding != ResponseCoding.IDENTITY) {
            headers.put("Content-Encoding", coding.toString());
        }
        headers.put("Content-Security-Policy", "default-src 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cache-Control", StaticPage.LASTING);
        headers.put("Vary", "Accept-Encoding, Origin");
        var variant = new EntityTag('"' + tag + "-" + coding + '"');
        var applied = ResponseCoding.isAppliedByNetty(request.request()) ? ResponseCoding.IDENTITY : coding;
        deliveries.send(request, headers, variant, mediaType + "; charset=utf-8", packed(applied));
    }

    private byte[] packed(ResponseCoding coding) {
        if (coding == ResponseCoding.IDENTITY) {
            return PackagedText.bytes(resource);
        }
        synchronized (packed) {
            return packed.computeIfAbsent(coding, this::pack);
        }
    }

    private byte[] pack(ResponseCoding coding) {
        return coding.pack(PackagedText.bytes(resource), QUALITY);
    }
}
