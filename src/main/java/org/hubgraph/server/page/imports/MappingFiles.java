package org.hubgraph.server.page.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.hubgraph.registry.importing.mapping.Mappings;
import org.hubgraph.server.page.ScriptFolder;

/** The ready mappings ({@code ror.yaml}) and the templates of files ({@code hubs.csv}), for readers to take. */
public final class MappingFiles {
    /** The ready mappings that have a template. */
    static final List<String> TEMPLATES = Mappings.names().stream()
            .filter(name -> Mappings.findTemplate(name).isPresent())
            .toList();

    static final ScriptFolder FOLDER = ScriptFolder.of("/import/mappings", all());

    private MappingFiles() {}

    /** The address of a file by its name; empty if there is none. */
    public static Optional<String> address(String file) {
        return FOLDER.files().containsKey(file) ? Optional.of(FOLDER.path() + "/" + file) : Optional.empty();
    }

    private static Map<String, String> all() {
        var files = new TreeMap<String, String>();
        for (String name : Mappings.names()) {
            files.put(name + ".yaml", Mappings.findText(name).orElseThrow());
            Mappings.findTemplate(name).ifPresent(template -> files.put(name + ".csv", template));
        }
        return files;
    }
}
