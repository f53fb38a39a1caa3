package org.hubgraph.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The README: its sections, tables and code blocks. */
public final class Readme {
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    private final List<String> lines;

    /**
     * A code block.
     *
     * @param line the number of its first line of code, from 1
     * @param language as given after the fence; empty for an indented block and for a fence without one
     * @param text without the indentation
     */
    public record Block(int line, String language, String text) {
        public String firstLine() {
            return text.lines().findFirst().orElse("");
        }
    }

    private Readme(List<String> lines) {
        this.lines = lines;
    }

    public static Readme read() {
        try {
            return new Readme(Files.readAllLines(Path.of("README.md")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public String text() {
        return String.join("\n", lines);
    }

    /** The texts of the headings of all levels. */
    public List<String> headings() {
        var code = blocks();
        var headings = new ArrayList<String>();
        for (int line = 0; line < lines.size(); line++) {
            int number = line + 1;
            boolean isCode = code.stream()
                    .anyMatch(block -> number >= block.line()
                            && number < block.line() + block.text().lines().count());
            if (!isCode && lines.get(line).matches("#{1,6} .*")) {
                headings.add(lines.get(line).replaceFirst("#+ ", ""));
            }
        }
        return headings;
    }

    /** The texts between backticks outside of code blocks. */
    public List<String> inlineCode() {
        var outside = new ArrayList<>(lines);
        blocks().forEach(block -> {
            for (int line = 0; line < block.text().lines().count(); line++) {
                outside.set(block.line() - 1 + line, "");
            }
        });
        outside.replaceAll(line -> line.startsWith("```") ? "" : line);
        return CODE.matcher(String.join("\n", outside))
                .results()
                .map((MatchResult code) -> code.group(1))
                .toList();
    }

    /** The rows of the first table below the heading, as trimmed cells, without the header. */
    public List<List<String>> table(String heading) {
        int line = lines.indexOf(lines.stream()
                .filter(one -> one.matches("#+ " + Pattern.quote(heading)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no heading " + heading)));
        while (!lines.get(line).startsWith("|")) {
            line++;
        }
        var rows = new ArrayList<List<String>>();
        for (line += 2; lines.get(line).startsWith("|"); line++) {
            rows.add(Arrays.stream(lines.get(line).substring(1).split("\\|"))
                    .map(String::trim)
                    .toList());
        }
        return rows;
    }

    /** Fenced and indented blocks in order. */
    public List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).startsWith("```")) {
                int end = line + 1;
                while (!lines.get(end).equals("```")) {
                    end++;
                }
                blocks.add(block(line + 1, end, lines.get(line).substring(3)));
                line = end;
            } else if (isIndented(line) && lines.get(line - 1).isBlank()) {
                int end = line;
                for (int next = line;
                        next < lines.size()
                                && (isIndented(next) || lines.get(next).isBlank());
                        next++) {
                    end = isIndented(next) ? next + 1 : end;
                }
                blocks.add(block(line, end, ""));
                line = end - 1;
            }
        }
        return blocks;
    }

    private boolean isIndented(int line) {
        return lines.get(line).startsWith("    ");
    }

    private Block block(int from, int to, String language) {
        var text = String.join("\n", lines.subList(from, to));
        return new Block(from + 1, language, language.isEmpty() && isIndented(from) ? text.stripIndent() : text);
    }
}
