package org.hubgraph.server.page;

import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.vertx.ext.web.Router;

import org.hubgraph.server.http.Deliveries;
import org.hubgraph.value.Sha256;

/**
 * The modules, styles and other files of one page. They are served below a folder that is named after their common hash: browsers
 * keep them for good, modules import each other by their plain names, and a new version has new addresses. A constant of
 * this type is part of a native image.
 *
 * @param path such as {@code /explore/0123456789abcdef}
 * @param files the texts by file name
 */
public record ScriptFolder(String path, SortedMap<String, String> files) {
    private static final int HASH_BYTES = 8;

    /** @param page the path of the page */
    public static ScriptFolder of(String page, Map<String, String> files) {
        var sorted = new TreeMap<>(files);
        byte[] hash = Sha256.ofAll(sorted.entrySet().stream()
                .flatMap(file -> Stream.of(file.getKey(), file.getValue()))
                .toArray(String[]::new));
        return new ScriptFolder(page + "/" + HexFormat.of().formatHex(hash, 0, HASH_BYTES), sorted);
    }

    void at(Router router, Deliveries deliveries) {
        files.forEach((name, text) -> StaticPage.lasting(mediaType(name), "default-src 'none'", text)
                .at(path + "/" + name, router, deliveries));
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".css" -> "text/css";
            case ".csv" -> "text/csv";
            case ".yaml" -> "application/yaml";
            default -> "text/javascript";
        };
    }
}
