package org.hubgraph.testsupport;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** Searches error messages for terms of the implementation, which mean nothing to a client. */
public final class PlainWords {
    private static final List<Pattern> FOREIGN = List.of(
            Pattern.compile("\\b(?:java|javax|jakarta|graphql|org|com|io)\\.[a-z]+\\.\\w+"),
            Pattern.compile(
                    "\\b\\w*(?:ArrayList|HashMap|HashSet|Exception|BigInteger|BigDecimal|Optional|Coerc\\w+)\\b"),
            Pattern.compile("\\b(?:String|Int|Float|Boolean|Enum|Object|Array|Null)Value\\b"),
            Pattern.compile("\\b(?:GraphQL[A-Z]\\w+|VariableReference|InputObject\\w*|NonNull\\w*|Non-Null)\\b"),
            Pattern.compile("null'"),
            Pattern.compile("@\\[|@[0-9a-f]{5,}\\b|[{]\\w+='"),
            Pattern.compile("(?i)validation error|\\bANTLR\\b|\\bAST\\b|offending token|Invalid syntax|is undefined"),
            Pattern.compile("is not a valid '|Unknown field argument|Subselection|\\bcoerced?\\b"));

    private PlainWords() {}

    /** Terms in the messages of a response's errors and violations that must not occur there. */
    public static List<String> leaks(JsonNode answer) {
        var found = new ArrayList<String>();
        for (JsonNode error : answer.path("errors")) {
            look(error.path("message").asText(), found);
            error.at("/extensions/violations")
                    .forEach(violation -> look(violation.path("message").asText(), found));
        }
        return found;
    }

    private static void look(String message, List<String> found) {
        if (message.isBlank()) {
            found.add("an empty message");
        }
        for (Pattern foreign : FOREIGN) {
            var matcher = foreign.matcher(message);
            if (matcher.find()) {
                found.add("\"" + matcher.group() + "\" in: " + message);
            }
        }
    }
}
