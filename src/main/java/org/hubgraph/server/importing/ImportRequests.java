package org.hubgraph.server.importing;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpServerRequest;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.NotFound;
import org.hubgraph.registry.importing.format.SourceFormat;
import org.hubgraph.registry.importing.mapping.InvalidMapping;
import org.hubgraph.registry.importing.mapping.Mapping;
import org.hubgraph.registry.importing.mapping.Mappings;
import org.hubgraph.registry.importing.run.ImportDecisions.Decision;
import org.hubgraph.registry.importing.run.ImportReports.Selection;
import org.hubgraph.registry.importing.run.ImportRuns.NewRun;
import org.hubgraph.registry.importing.run.RowOutcome;

/** The parameters of requests to {@code /imports}. Each method throws {@link Invalid} for a value that is not accepted. */
final class ImportRequests {
    private static final int LONGEST_NAME = 300;

    private ImportRequests() {}

    /**
     * The import of a file.
     *
     * @param parameters of the query and of the form
     * @param fileName of the part of the form; null if there is none
     */
    static NewRun newRun(Map<String, String> parameters, String fileName, String storedFile, String user) {
        String mapping = parameters.get("mapping");
        if (mapping == null || mapping.isBlank()) {
            throw new Invalid("The parameter mapping is missing: the name of a ready mapping ("
                    + String.join(", ", Mappings.names()) + "), or a mapping in YAML as a part of a form.");
        }
        boolean ready = Mappings.names().contains(mapping.strip());
        String name = ready ? mapping.strip() : read(mapping).name();
        String given = parameters.getOrDefault("fileName", fileName == null ? "file" : fileName);
        return new NewRun(
                given.length() > LONGEST_NAME ? given.substring(0, LONGEST_NAME) : given,
                storedFile,
                name,
                ready ? null : mapping,
                format(parameters.get("format")),
                encoding(parameters.get("encoding")),
                isTrue(parameters.get("dryRun")),
                user);
    }

    private static Mapping read(String yaml) {
        if (yaml.indexOf('\n') < 0) {
            throw new Invalid("There is no ready mapping of this name: use one of "
                    + String.join(", ", Mappings.names()) + ", or send one in YAML as a part of a form.");
        }
        try {
            return Mappings.read(yaml);
        } catch (InvalidMapping invalid) {
            throw new Invalid("The mapping has faults: " + invalid.getMessage());
        }
    }

    private static boolean isTrue(String text) {
        if (text == null || text.isBlank() || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw new Invalid("dryRun must be true or false.");
    }

    static SourceFormat format(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return SourceFormat.valueOf(text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("format must be one of " + EnumSet.allOf(SourceFormat.class) + ".");
        }
    }

    /** The canonical name of an encoding; null for none. */
    static String encoding(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Charset.forName(text.strip()).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new Invalid("The encoding is not known: use a name such as ISO-8859-1 or GB18030.");
        }
    }

    /** The rows that a request for a report selects. */
    static Selection selection(HttpServerRequest request) {
        var outcomes = EnumSet.noneOf(RowOutcome.class);
        String wanted = request.getParam("outcome");
        if (wanted != null) {
            for (String one : wanted.split(",")) {
                try {
                    outcomes.add(RowOutcome.valueOf(one.strip().toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException unknown) {
                    throw new Invalid("outcome must be a list of " + EnumSet.allOf(RowOutcome.class) + ".");
                }
            }
        }
        return new Selection(
                Set.copyOf(outcomes),
                number(request, "after", 0, Long.MAX_VALUE),
                number(request, "first", Long.MAX_VALUE, Long.MAX_VALUE));
    }

    /** A parameter from 0 to a bound. */
    static long number(HttpServerRequest request, String name, long otherwise, long most) {
        String text = request.getParam(name);
        if (text == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(text.strip());
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException other) {
            // Refused below.
        }
        throw new Invalid(name + " must be a number from 0" + (most == Long.MAX_VALUE ? "" : " to " + most) + ".");
    }

    /** @throws NotFound if it is not the form of an id */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException other) {
            throw new NotFound("There is no import with this id.");
        }
    }

    /** @throws Invalid unless the body is a decision about a row */
    static Decision decision(JsonNode json) {
        boolean link = json.path("link").isTextual();
        boolean create = json.path("create").booleanValue();
        var ordinal = json.path("ordinal");
        var object = json.path("object");
        boolean whole = ordinal.isIntegralNumber() && ordinal.canConvertToLong();
        boolean one = object.isMissingNode() || object.isNull() || object.isInt();
        if (!whole || !one || link == create) {
            throw new Invalid("A decision has the ordinal of a row and either link, the id or slug of an entry, or"
                    + " create: true. The position of an object of the row, if it is given, is a number.");
        }
        return new Decision(
                ordinal.longValue(),
                object.isInt() ? object.intValue() : null,
                json.path("link").textValue());
    }
}
