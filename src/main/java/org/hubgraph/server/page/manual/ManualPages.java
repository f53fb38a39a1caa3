package org.hubgraph.server.page.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.util.ClassPathUtils;
import io.vertx.ext.web.Router;

import org.hubgraph.server.page.Head;
import org.hubgraph.server.page.PageRequest;
import org.hubgraph.server.page.StaticPages;

/** The manual: {@code /docs}, {@code /docs/PAGE} and the search {@code /docs/search?q=WORDS}. */
@ApplicationScoped
class ManualPages {
    private static final String FOLDER = "manual";
    private static final String ENDING = ".md";
    private static final int MOST_FOUND = 30;
    private static final int MOST_WORDS = 10;
    private static final int EXCERPT = 160;

    /** Read when the class is initialised, so that a native image contains the pages. */
    private static final Map<String, ManualPage> PAGES = read();

    private final StaticPages pages;

    ManualPages(StaticPages pages) {
        this.pages = pages;
    }

    void add(@Observes Router router) {
        for (var page : PAGES.values()) {
            pages.add(router, page.address(), request -> html(request, page));
        }
        pages.add(router, "/docs/search", ManualPages::found);
    }

    private static String html(PageRequest request, ManualPage page) {
        var head = new Head(
                page.title() + " – Hubgraph manual",
                page.sections().get(0).text(),
                request.origin() + page.address(),
                "",
                "",
                "",
                true);
        return ManualTemplates.manual(head, page, "", List.of(), links()).render();
    }

    private static List<ManualPage> links() {
        return PAGES.values().stream()
                .filter(page -> !page.name().equals("index"))
                .sorted(Comparator.comparing(ManualPage::title))
                .toList();
    }

    private static String found(PageRequest request) {
        String text = request.parameter("q") == null ? "" : request.parameter("q");
        var words = List.of(text.toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        var found = words.isEmpty() ? List.<ManualMatch>of() : matches(words);
        var page = new ManualPage("search", "Search the manual", "", List.of());
        return ManualTemplates.manual(Head.of("Search – Hubgraph manual"), page, text, found, links())
                .render();
    }

    /** Sections that contain all words, those with words in their headings first. */
    private static List<ManualMatch> matches(List<String> words) {
        var found = new ArrayList<ManualMatch>();
        for (var page : PAGES.values()) {
            for (var section : page.sections()) {
                String heading = (page.title() + " " + section.heading()).toLowerCase(Locale.ROOT);
                String all = heading + " " + section.text().toLowerCase(Locale.ROOT);
                if (words.stream().allMatch(all::contains)) {
                    long inHeading = words.stream().filter(heading::contains).count();
                    found.add(new ManualMatch(
                            page.title(),
                            section.heading(),
                            page.address() + (section.anchor().isEmpty() ? "" : "#" + section.anchor()),
                            excerpt(section.text(), words.get(0)),
                            inHeading));
                }
            }
        }
        found.sort(Comparator.comparing(ManualMatch::weight).reversed());
        return found.stream().limit(MOST_FOUND).toList();
    }

    private static String excerpt(String text, String word) {
        String line = text.replaceAll("\\s+", " ");
        int at = Math.max(0, line.toLowerCase(Locale.ROOT).indexOf(word) - EXCERPT / 2);
        int end = Math.min(line.length(), at + EXCERPT);
        return (at > 0 ? "…" : "") + line.substring(at, end) + (end < line.length() ? "…" : "");
    }

    /** @throws IllegalStateException if there is no page, as in a build from incomplete sources */
    private static Map<String, ManualPage> read() {
        var files = new TreeMap<String, String>();
        try {
            ClassPathUtils.consumeAsPaths(ManualPages.class.getClassLoader(), FOLDER, folder -> add(folder, files));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (files.isEmpty()) {
            throw new IllegalStateException("The class path has no page of the manual in " + FOLDER);
        }
        var reader = new ManualReader();
        return files.entrySet().stream()
                .map(file -> reader.read(file.getKey(), file.getValue()))
                .collect(Collectors.toMap(ManualPage::name, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    private static void add(Path folder, Map<String, String> found) {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                if (name.endsWith(ENDING)) {
                    found.put(
                            name.substring(0, name.length() - ENDING.length()),
                            Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
