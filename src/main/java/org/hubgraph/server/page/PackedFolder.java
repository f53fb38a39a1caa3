package org.hubgraph.server.page;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.hubgraph.value.Sha256;

/**
 * Large scripts and styles of the class path, below a folder that is named after their common hash, as those of a {@link
 * ScriptFolder}. Their contents are not kept.
 *
 * @param name of the folder, such as {@code 0123456789abcdef}
 * @param files by their names
 */
record PackedFolder(String name, Map<String, PackedFile> files) {
    private static final int HASH_BYTES = 8;

    /**
     * Reads the files, which takes as long as they are large.
     *
     * @return empty if the class path lacks one of them
     */
    static Optional<PackedFolder> read(String folder, List<String> names) {
        var files = new TreeMap<String, PackedFile>();
        var hashed = new ArrayList<String>();
        for (String name : names) {
            byte[] content = PackagedText.bytes(folder + name);
            if (content == null) {
                return Optional.empty();
            }
            byte[] digest = Sha256.of(content);
            files.put(name, new PackedFile(folder + name, mediaType(name), digest));
            hashed.add(name);
            hashed.add(HexFormat.of().formatHex(digest));
        }
        byte[] hash = Sha256.ofAll(hashed.toArray(String[]::new));
        return Optional.of(new PackedFolder(HexFormat.of().formatHex(hash, 0, HASH_BYTES), files));
    }

    private static String mediaType(String name) {
        return name.endsWith(".css") ? "text/css" : "text/javascript";
    }
}
