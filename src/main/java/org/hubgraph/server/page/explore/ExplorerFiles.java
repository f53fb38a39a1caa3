package org.hubgraph.server.page.explore;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.vertx.core.json.JsonObject;

import org.hubgraph.server.page.PackagedText;
import org.hubgraph.server.page.ScriptFolder;

/** The scripts and the style of the explorer. */
final class ExplorerFiles {
    /** The modules of this project, in {@code src/main/resources/page/explore}. */
    static final List<String> MODULES = List.of(
            "api.js",
            "claims.js",
            "content.js",
            "controls.js",
            "dates.js",
            "details.js",
            "elements.js",
            "export.js",
            "graph.js",
            "kinds.js",
            "labels.js",
            "layout.js",
            "links.js",
            "loader.js",
            "main.js",
            "map.js",
            "money.js",
            "moneyview.js",
            "network.js",
            "panzoom.js",
            "places.js",
            "responses.js",
            "slices.js",
            "sources.js",
            "state.js",
            "tables.js",
            "timeline.js",
            "timelineview.js",
            "world.js");

    /** The scripts of d3 that compute positions, each after those that it needs. They define the global {@code d3}. */
    private static final List<String> D3 = List.of(
            "d3-array/3.2.4/dist/d3-array.min.js",
            "d3-dispatch/3.0.1/dist/d3-dispatch.min.js",
            "d3-quadtree/3.0.1/dist/d3-quadtree.min.js",
            "d3-timer/3.0.1/dist/d3-timer.min.js",
            "d3-force/3.0.0/dist/d3-force.min.js",
            "d3-sankey/0.12.3/dist/d3-sankey.min.js");

    /** The texts by file name. */
    static final Map<String, String> ALL = all();

    static final ScriptFolder FOLDER = ScriptFolder.of("/explore", ALL);

    private ExplorerFiles() {}

    private static Map<String, String> all() {
        var files = new TreeMap<String, String>();
        MODULES.forEach(name -> files.put(name, PackagedText.page("explore/" + name)));
        files.put("explore.css", PackagedText.page("explore/explore.css"));
        files.put(
                "d3.js",
                D3.stream()
                        .map(name -> PackagedText.at("/META-INF/resources/webjars/" + name))
                        .collect(Collectors.joining("\n")));
        // For links that open a query of the explorer in the playground.
        files.put(
                "documents.js",
                "export default " + new JsonObject(Map.copyOf(ExplorerDocuments.BY_NAME)).encode() + ";\n");
        return files;
    }
}
