package org.hubgraph.server.page;

import java.util.HexFormat;

import org.hubgraph.value.Sha256;

/**
 * A style sheet or script of this server. Its address contains a digest of its text, so browsers need not revalidate it,
 * and pages of a newer server get the newer file.
 *
 * @param address such as {@code /assets/site.0123456789abcdef.css}
 */
public record Asset(String address, String mediaType, String text) {
    private static final int DIGEST_BYTES = 8;

    /** The style of all pages. */
    public static final Asset STYLE = of("site.css", "text/css");
    /** Suggestions for the search box. */
    public static final Asset SUGGEST = of("suggest.js", "text/javascript");

    /** The filter of the examples. */
    public static final Asset FILTER = of("filter.js", "text/javascript");

    /** @param file a file in {@code src/main/resources/page} */
    public static Asset of(String file, String mediaType) {
        String text = PackagedText.page(file);
        int dot = file.lastIndexOf('.');
        String digest = HexFormat.of().formatHex(Sha256.of(text), 0, DIGEST_BYTES);
        return new Asset("/assets/" + file.substring(0, dot) + "." + digest + file.substring(dot), mediaType, text);
    }

    /** The response to a request for it. */
    StaticPage page() {
        return StaticPage.lasting(mediaType, "default-src 'none'", text);
    }
}
