package org.hubgraph.server.page.imports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.hubgraph.server.page.PackagedText;
import org.hubgraph.server.page.ScriptFolder;

/** The scripts and the style of the page. */
final class ImportScripts {
    /** The modules, in {@code src/main/resources/page/import}. */
    static final List<String> MODULES = List.of(
            "api.js",
            "choices.js",
            "fields.js",
            "form.js",
            "imports.js",
            "job.js",
            "main.js",
            "missing.js",
            "rows.js",
            "suspect.js",
            "texts.js");

    static final ScriptFolder FOLDER = ScriptFolder.of("/import", all());

    private ImportScripts() {}

    private static Map<String, String> all() {
        var files = new TreeMap<String, String>();
        MODULES.forEach(name -> files.put(name, PackagedText.page("import/" + name)));
        files.put("elements.js", PackagedText.page("explore/elements.js"));
        files.put("import.css", PackagedText.page("import/import.css"));
        return files;
    }
}
