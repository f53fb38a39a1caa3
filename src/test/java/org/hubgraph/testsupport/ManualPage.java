package org.hubgraph.testsupport;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the {@link Manual}: its sections, links, tables and blocks of code.
 *
 * @param path from the root of the repository
 * @param lines of the file
 */
public record ManualPage(Path path, List<String> lines) {
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final String FENCE = "```";

    /**
     * A fenced block of code.
     *
     * @param page that has it
     * @param line of its first line of code, from 1
     * @param language after the fence; empty for none
     * @param text without the fences
     */
    public record Block(Path page, int line, String language, String text) {
        public String firstLine() {
            return text.lines().findFirst().orElse("");
        }
    }

    public String text() {
        return String.join("\n", lines);
    }

    /** The text outside of blocks of code. */
    public String prose() {
        return String.join("\n", proseLines());
    }

    private List<String> proseLines() {
        var prose = new ArrayList<String>();
        boolean inBlock = false;
        for (String line : lines) {
            boolean fence = line.startsWith(FENCE);
            inBlock ^= fence;
            if (!inBlock && !fence) {
                prose.add(line);
            }
        }
        return prose;
    }

    /** The anchors of the headings, as GitHub makes them from their texts. */
    public List<String> anchors() {
        return proseLines().stream()
                .filter(line -> line.matches("#{1,6} .*"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    /** The targets of the links, as they are written. */
    public Stream<String> links() {
        return LINK.matcher(prose()).results().map((MatchResult link) -> link.group(1));
    }

    /** All text between backticks that is outside of blocks of code. */
    public List<String> inlineCode() {
        return CODE.matcher(prose())
                .results()
                .map((MatchResult code) -> code.group(1))
                .toList();
    }

    /** The rows of the first table below the heading, each with its trimmed cells, without the head. */
    public List<List<String>> table(String heading) {
        int line = lines.indexOf(lines.stream()
                .filter(one -> one.matches("#+ " + Pattern.quote(heading)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path + " has no heading " + heading)));
        while (!lines.get(line).startsWith("|")) {
            line++;
        }
        var rows = new ArrayList<List<String>>();
        for (line += 2; line < lines.size() && lines.get(line).startsWith("|"); line++) {
            rows.add(Stream.of(lines.get(line).substring(1).split("\\|"))
                    .map(String::trim)
                    .toList());
        }
        return rows;
    }

    /** The code in one column of that table, without the backticks, in the order of the rows. */
    public List<String> codeInTable(String heading, int column) {
        return table(heading).stream()
                .flatMap(row -> CODE.matcher(row.get(column)).results())
                .map((MatchResult code) -> code.group(1))
                .toList();
    }

    public List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).startsWith(FENCE)) {
                int end = line + 1;
                while (!lines.get(end).equals(FENCE)) {
                    end++;
                }
                blocks.add(new Block(
                        path,
                        line + 2,
                        lines.get(line).substring(FENCE.length()),
                        String.join("\n", lines.subList(line + 1, end))));
                line = end;
            }
        }
        return blocks;
    }
}
