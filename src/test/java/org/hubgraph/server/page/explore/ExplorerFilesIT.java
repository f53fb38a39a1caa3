package org.hubgraph.server.page.explore;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ThoroughOnly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Pictures and tables that the explorer saves. */
@ThoroughOnly
class ExplorerFilesIT extends ExplorerBrowser {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void savedFilesHaveWhatIsShown() throws Exception {
        browser.show(1280, false);
        for (String view : VIEWS) {
            visit(server, OTHER_HUB + "&view=" + view);
            openTable();
            @SuppressWarnings("unchecked")
            var cells = (List<List<String>>) browser.run("return [...document.querySelectorAll('.data tr')]"
                    + ".map(row => [...row.cells].map(cell => cell.textContent))");
            var rows = JSON.readTree(saved("save-json")).path("rows");
            assertEquals(cells.size() - 1, rows.size());
            assertEquals(cells.size(), records(saved("save-csv")), view);
            for (int row = 1; row < cells.size(); row++) {
                var values = new ArrayList<String>();
                rows.get(row - 1).forEach(value -> values.add(value.asText()));
                assertEquals(withoutDashes(cells.get(row)), withoutDashes(values), view);
            }
            if (!view.equals("sources")) {
                assertEquals(textsOf("[...document.querySelectorAll('.drawing > svg')]"), textsIn(saved("save-svg")));
                assertTrue(saved("save-png").contains("PNG"), view);
            }
        }
        assertClean(server);
    }

    /** The page shows an empty cell that is a link as a dash. */
    private static List<String> withoutDashes(List<String> cells) {
        return cells.stream().map(cell -> cell.equals("–") ? "" : cell).toList();
    }

    /** The number of records in CSV: line ends outside quotes. */
    private static long records(String csv) {
        return csv.replaceAll("\"(?:[^\"]|\"\")*\"", "")
                .chars()
                .filter(c -> c == '\n')
                .count();
    }

    private static Object textsOf(String pictures) {
        return browser.run("return " + pictures + ".flatMap(svg => [...svg.querySelectorAll('text')])"
                + ".filter(text => text.checkVisibility()).map(text => text.textContent)");
    }

    private static Object textsIn(String svg) {
        return browser.run(
                "return [...new DOMParser().parseFromString(arguments[0], 'image/svg+xml')"
                        + ".querySelectorAll('svg > svg text')].map(text => text.textContent)",
                svg);
    }

    /** The text of the file that a button saves. */
    private static String saved(String key) {
        return (String) browser.asyncScript(
                "const done = arguments[1]; const made = URL.createObjectURL;"
                        + "const known = HTMLAnchorElement.prototype.click;"
                        + "HTMLAnchorElement.prototype.click = function () { HTMLAnchorElement.prototype.click = known;"
                        + " fetchBlob(); };"
                        + "let last = null; URL.createObjectURL = blob => { last = blob; return made.call(URL, blob); };"
                        + "async function fetchBlob() { URL.createObjectURL = made;"
                        + " done(last.type === 'image/png' ? 'PNG' : await last.text()); }"
                        + "document.querySelector(`[data-key=${arguments[0]}]`).click();",
                key);
    }
}
