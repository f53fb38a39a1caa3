package org.hubgraph.server.page.entry;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Router;

import org.hubgraph.failure.NotFound;
import org.hubgraph.limit.Limits;
import org.hubgraph.server.page.HtmlPage;
import org.hubgraph.server.page.PageQuery;
import org.hubgraph.server.page.PageRequest;
import org.hubgraph.server.page.QueriedPage;
import org.hubgraph.server.page.QueriedPages;
import org.hubgraph.server.request.Refused;

/**
 * Sitemaps (sitemaps.org): {@code /sitemap.xml} lists those of each type, such as {@code /sitemaps/tenants-2.xml}, and
 * {@code /robots.txt} names it. A sitemap has at most 10,000 addresses: entries and sources in the order in which they
 * were added, relations in the order of their list, which an index has. They are read in pages from the first one on, so
 * the last sitemap of a large registry takes the longest.
 */
@ApplicationScoped
class SitemapPages {
    private static final List<String> ENTRIES = List.of("hubs", "tenants", "people", "funds", "sectors", "sources");
    private static final List<String> RELATIONS = List.of(
            "tenancies",
            "affiliations",
            "backings",
            "fundingRounds",
            "operatorships",
            "partnerships",
            "acquisitions",
            "successions",
            "figures",
            "visits",
            "statements");
    /** The type, and the number from 1. */
    private static final Pattern NAME = Pattern.compile("([A-Za-z]+)-([1-9]\\d{0,3})\\.xml");

    private static final int MOST = 10_000;
    private static final int PAGE = 200;
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private final QueriedPages pages;
    private final Limits limits;

    SitemapPages(QueriedPages pages, Limits limits) {
        this.pages = pages;
        this.limits = limits;
    }

    void add(@Observes Router router) {
        pages.add(router, "/robots.txt", new Robots());
        pages.add(router, "/sitemap.xml", new Index());
        pages.add(router, "/sitemaps/:name", new Sitemap(limits));
    }

    private record Robots() implements QueriedPage {
        @Override
        public PageQuery query(PageRequest request) {
            return PageQuery.of("counts");
        }

        @Override
        public HtmlPage page(PageRequest request, JsonNode data, Queries more) {
            return HtmlPage.of(
                    "text/plain",
                    "User-agent: *\nDisallow: /graphql\nDisallow: /search\nSitemap: " + request.origin()
                            + "/sitemap.xml\n");
        }
    }

    private record Index() implements QueriedPage {
        @Override
        public PageQuery query(PageRequest request) {
            return PageQuery.of("sitemaps");
        }

        @Override
        public HtmlPage page(PageRequest request, JsonNode data, Queries more) {
            var xml = new StringBuilder(XML).append("<sitemapindex").append(NAMESPACE);
            ENTRIES.forEach(
                    type -> append(xml, request, type, data.path("registry").path(type)));
            RELATIONS.forEach(type -> append(xml, request, type, data.path(type).path("totalCount")));
            return HtmlPage.of(
                    "application/xml", xml.append("</sitemapindex>\n").toString());
        }

        private static void append(StringBuilder xml, PageRequest request, String type, JsonNode count) {
            for (int part = 1; (part - 1) * MOST < count.asInt(); part++) {
                xml.append("<sitemap><loc>")
                        .append(escaped(request.origin() + "/sitemaps/" + type + "-" + part + ".xml"))
                        .append("</loc></sitemap>\n");
            }
        }
    }

    private record Sitemap(Limits limits) implements QueriedPage {
        /** @throws NotFound if the name is not that of a sitemap */
        private static MatchResult name(PageRequest request) {
            var name = NAME.matcher(request.path().get("name"));
            if (!name.matches() || !ENTRIES.contains(name.group(1)) && !RELATIONS.contains(name.group(1))) {
                throw new NotFound("There is no such sitemap.");
            }
            return name;
        }

        private PageQuery query(PageRequest request, String after) {
            return PageQuery.of("sitemap-" + name(request).group(1))
                    .with("first", Math.min(PAGE, limits.pageEdges()))
                    .with("after", after);
        }

        @Override
        public PageQuery query(PageRequest request) {
            return query(request, null);
        }

        @Override
        public HtmlPage page(PageRequest request, JsonNode data, Queries more) throws Refused {
            String type = name(request).group(1);
            int part = Integer.parseInt(name(request).group(2));
            if ((part - 1) * MOST >= data.path(type).path("totalCount").asInt()) {
                throw new NotFound("There is no such sitemap.");
            }
            var xml = new StringBuilder(XML).append("<urlset").append(NAMESPACE);
            int read = 0;
            for (var page = data.path(type); ; ) {
                for (var node : Fields.list(page, "nodes")) {
                    if (read++ / MOST == part - 1) {
                        append(xml, request.origin() + path(type, node), Fields.text(node, "updatedAt"));
                    }
                }
                var info = page.path("pageInfo");
                if (read >= part * MOST || !info.path("hasNextPage").asBoolean()) {
                    break;
                }
                page = more.run(query(request, Fields.text(info, "endCursor"))).path(type);
            }
            return HtmlPage.of("application/xml", xml.append("</urlset>\n").toString());
        }

        private static String path(String type, JsonNode node) {
            return node.has("id")
                    ? Paths.relation(Fields.text(node, "id"))
                    : "/" + type + "/" + PageRequest.encode(Fields.text(node, "slug"));
        }

        private static void append(StringBuilder xml, String address, String changed) {
            xml.append("<url><loc>")
                    .append(escaped(address))
                    .append("</loc><lastmod>")
                    .append(escaped(changed))
                    .append("</lastmod></url>\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
