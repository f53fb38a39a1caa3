package org.hubgraph;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.Manual;
import org.hubgraph.testsupport.Question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The page of the manual lists the questions that {@link QuestionsTest} asks, under the audience that asks them. */
class QuestionsPageTest {
    private static final int QUESTIONS = 40;
    private static final Pattern LINK = Pattern.compile("- \\[([a-z-]+)]\\((\\S+)\\): .+");

    @Test
    void thePageListsTheQuestionsByAudience() throws IOException {
        var listed = listed();

        assertEquals(QUESTIONS, listed.size());
        assertEquals(
                Question.all().stream().map(Question::name).toList(),
                listed.keySet().stream().toList());
        listed.forEach((name, audience) -> assertTrue(
                Pattern.compile("# Asked by: an? " + audience + "\n")
                        .matcher(Operations.document(name))
                        .find(),
                () -> name + " is not asked by: " + audience));
    }

    @Test
    void eachAudienceAsksTen() {
        var counts =
                listed().values().stream().collect(Collectors.groupingBy(audience -> audience, Collectors.counting()));

        assertEquals(Map.of("investor", 10L, "analyst", 10L, "journalist", 10L, "hub operator", 10L), counts);
    }

    /** The audiences by the names of the operations, in the order of the page. */
    private static Map<String, String> listed() {
        var listed = new LinkedHashMap<String, String>();
        String audience = "";
        for (String line : Manual.read().page("questions.md").lines()) {
            var link = LINK.matcher(line);
            if (line.startsWith("## ")) {
                audience =
                        line.substring("## ".length()).toLowerCase(Locale.ROOT).replaceFirst("s$", "");
            } else if (link.matches()) {
                assertEquals("../../../graphql/operations/" + link.group(1) + ".graphql", link.group(2));
                listed.put(link.group(1), audience);
            }
        }
        return listed;
    }
}
