package org.hubgraph.server.page.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

import org.hubgraph.server.page.imports.MappingFiles;

/** Converts pages of the manual from Markdown (CommonMark with tables) to HTML. */
final class ManualReader {
    private static final Pattern PAGE =
            Pattern.compile("(?:\\.\\./\\.\\./\\.\\./|src/site/markdown/)?([\\w-]+)\\.md(#.*)?");
    private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\w -]");

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final HtmlRenderer html = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create(), HeadingAnchorExtension.create()))
            // Code and tables are wide: on a narrow screen they scroll, and a keyboard must reach them for that.
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (tag.equals("pre")) {
                    attributes.put("tabindex", "0");
                }
            })
            .escapeHtml(true)
            .build();
    private final TextContentRenderer text = TextContentRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .build();

    /** @param name of the page, such as {@code querying} */
    ManualPage read(String name, String markdown) {
        var document = parser.parse(markdown);
        var first = document.getFirstChild();
        String title = first instanceof Heading heading ? plain(heading) : name;
        if (first instanceof Heading) {
            first.unlink();
        }
        var sections = sections(document);
        document.accept(new LinksOfPages());
        String body = html.render(document)
                .replace("<table>", "<div class=\"scroll\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>");
        return new ManualPage(name, title, body, sections);
    }

    private List<ManualPage.ManualSection> sections(Node document) {
        var sections = new ArrayList<ManualPage.ManualSection>();
        String anchor = "";
        String heading = "";
        var words = new StringBuilder();
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading next) {
                sections.add(new ManualPage.ManualSection(anchor, heading, words.toString()));
                heading = plain(next);
                anchor = anchor(heading);
                words.setLength(0);
            } else {
                words.append(plain(node)).append('\n');
            }
        }
        sections.add(new ManualPage.ManualSection(anchor, heading, words.toString()));
        return sections;
    }

    private String plain(Node node) {
        return text.render(node).strip();
    }

    /** As GitHub and the renderer make it. */
    private static String anchor(String heading) {
        return NOT_IN_ANCHORS
                .matcher(heading.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace(' ', '-');
    }

    /** Links between files become links between pages; those to files that are no pages become texts. */
    private static final class LinksOfPages extends AbstractVisitor {
        private static final String MAPPINGS = "../../main/resources/mapping";

        /** Files, and folders with all their files, that a page offers. */
        private static final Map<String, String> OFFERED = Map.of(
                "../../../graphql/schema.graphql",
                "/graphql/schema.graphql",
                "../../../graphql/operations",
                "/#examples",
                MAPPINGS,
                "/docs/importing#mappings");

        @Override
        public void visit(Link link) {
            String target = link.getDestination();
            var page = PAGE.matcher(target);
            if (page.matches()) {
                String name = page.group(1).toLowerCase(Locale.ROOT);
                String anchor = page.group(2) == null ? "" : page.group(2);
                link.setDestination((name.equals("index") ? "/docs" : "/docs/" + name) + anchor);
                return;
            }
            if (target.startsWith(MAPPINGS + "/")) {
                MappingFiles.address(target.substring(MAPPINGS.length() + 1)).ifPresent(link::setDestination);
                return;
            }
            var offered = OFFERED.keySet().stream()
                    .filter(path -> target.equals(path) || target.startsWith(path + "/"))
                    .findFirst();
            if (offered.isPresent()) {
                link.setDestination(OFFERED.get(offered.get()));
            } else if (!target.startsWith("#") && !target.startsWith("https://") && !target.startsWith("http://")) {
                unwrap(link);
            }
        }

        private static void unwrap(Link link) {
            for (var child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                link.insertBefore(child);
            }
            link.insertBefore(new Text(""));
            link.unlink();
        }
    }
}
