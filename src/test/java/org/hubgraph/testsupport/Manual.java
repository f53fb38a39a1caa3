package org.hubgraph.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The manual: the README, the index of the pages, and the pages in the order of the index. */
public final class Manual {
    public static final Path README = Path.of("README.md");
    public static final Path FOLDER = Path.of("src/site/markdown");
    public static final Path INDEX = FOLDER.resolve("index.md");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\[[^]]+]\\(([^)]+)\\) \\|");

    private final List<ManualPage> pages;

    private Manual(List<ManualPage> pages) {
        this.pages = pages;
    }

    public static Manual read() {
        var index = page(INDEX);
        var listed = ROW.matcher(index.text())
                .results()
                .map((MatchResult row) -> page(FOLDER.resolve(row.group(1)).normalize()))
                .toList();
        return new Manual(
                Stream.concat(Stream.of(page(README), index), listed.stream()).toList());
    }

    /** The names of the Java files below a folder, without ending, to compare with those in the manual. */
    public static List<String> classNames(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .toList();
        }
    }

    private static ManualPage page(Path path) {
        try {
            return new ManualPage(path, Files.readAllLines(path));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public List<ManualPage> pages() {
        return pages;
    }

    /** @param name of the file, such as {@code limits.md} */
    public ManualPage page(String name) {
        return pages.stream()
                .filter(page -> page.path().equals(FOLDER.resolve(name)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The index has no page " + name));
    }

    /** The blocks of code of all pages, in order. */
    public List<ManualPage.Block> blocks() {
        return pages.stream().flatMap(page -> page.blocks().stream()).toList();
    }

    /** All text between backticks that is outside of blocks of code. */
    public List<String> inlineCode() {
        return pages.stream().flatMap(page -> page.inlineCode().stream()).toList();
    }

    public String text() {
        return pages.stream().map(ManualPage::text).collect(Collectors.joining("\n"));
    }
}
