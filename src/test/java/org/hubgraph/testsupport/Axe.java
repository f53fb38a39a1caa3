package org.hubgraph.testsupport;

import java.util.List;

/** axe-core, which checks pages in a browser against the WCAG 2.2, levels A and AA. */
public final class Axe {
    private static final String RUN = """
            const [coloursOnly, done] = arguments;
            const only = coloursOnly
              ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
              : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
            axe.run(document, { runOnly: only, resultTypes: ['violations'] }).then(
              ({ violations }) =>
                done(
                  violations.flatMap((violation) =>
                    violation.nodes.map((node) => violation.id + ': ' + node.html.slice(0, 200) + ' ' + node.failureSummary),
                  ),
                ),
              (failed) => done(['axe failed: ' + failed]),
            );
            """;

    private final String source;

    private Axe(String source) {
        this.source = source;
    }

    /** npm is {@linkplain Program#required required}. */
    public static Axe install() throws Exception {
        return new Axe(NodePackage.install("axe").file("axe-core/axe.min.js"));
    }

    /** The violations in the page, each with the element and the remedy. */
    public List<String> violations(Browser browser) {
        return violations(browser, false);
    }

    /** As {@link #violations}, but only of rules whose result depends on colours, for the other scheme of a page. */
    public List<String> violationsOfColours(Browser browser) {
        return violations(browser, true);
    }

    @SuppressWarnings("unchecked")
    private List<String> violations(Browser browser, boolean coloursOnly) {
        // The driver may add scripts to a page whose policy forbids it.
        if (!Boolean.TRUE.equals(browser.run("return Boolean(window.axe)"))) {
            browser.run(source);
        }
        return (List<String>) browser.asyncScript(RUN, coloursOnly);
    }
}
