package org.hubgraph.registry.importing.run;

import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import org.hubgraph.registry.matching.Signal.Agreement;

/** The parts of a report of a row as text, a line for each object, fault or cleaner. */
final class ReportTexts {
    private ReportTexts() {}

    static String objects(JsonNode detail) {
        return lines(
                detail.path("objects"),
                object -> object.path("type").asText() + " "
                        + object.path("slug").asText(object.path("id").asText(""))
                        + " " + object.path("outcome").asText() + fields(object) + candidates(object));
    }

    private static String fields(JsonNode object) {
        return object.path("fields").isEmpty() ? "" : " " + object.get("fields");
    }

    private static String candidates(JsonNode object) {
        return object.path("candidates").isMissingNode()
                ? ""
                : "\n"
                        + lines(
                                object.path("candidates"),
                                candidate ->
                                        "  may be " + candidate.path("slug").asText() + " ("
                                                + candidate.path("name").asText() + "), score "
                                                + candidate.path("score").asText()
                                                + signals(candidate));
    }

    /** What agrees with a candidate, and what contradicts it. */
    private static String signals(JsonNode candidate) {
        var texts = new StringBuilder();
        for (var signal : candidate.path("signals")) {
            String agreement = signal.path("agreement").asText();
            if (!agreement.equals(Agreement.ABSENT.name())) {
                String compared = signal.path("detail").asText();
                texts.append("; ")
                        .append(word(signal.path("feature").asText()))
                        .append(' ')
                        .append(word(agreement))
                        .append(compared.isEmpty() ? "" : ": " + compared);
            }
        }
        return texts.toString();
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String faults(JsonNode detail) {
        return lines(
                detail.path("faults"),
                fault -> (fault.path("column").isNull()
                                ? ""
                                : "column " + fault.path("column").asText() + ": ")
                        + (fault.path("value").isNull()
                                ? ""
                                : "\"" + fault.path("value").asText() + "\" ")
                        + fault.path("message").asText() + " ("
                        + fault.path("severity").asText() + ", "
                        + fault.path("rule").asText() + "); "
                        + fault.path("remedy").asText());
    }

    static String cleaners(JsonNode detail) {
        return lines(
                detail.path("cleaners"),
                cleaner -> cleaner.path("cleaner").asText() + " in "
                        + cleaner.path("column").asText() + ": \""
                        + cleaner.path("before").asText() + "\" to \""
                        + cleaner.path("after").asText("") + "\"");
    }

    private static String lines(JsonNode list, Function<JsonNode, String> line) {
        var lines = new ArrayList<String>();
        list.forEach(item -> lines.add(line.apply(item)));
        return String.join("\n", lines);
    }
}
