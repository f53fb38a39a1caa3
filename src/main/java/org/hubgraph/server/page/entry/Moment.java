package org.hubgraph.server.page.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

import io.quarkus.qute.TemplateData;

import org.hubgraph.failure.Invalid;
import org.hubgraph.server.page.PageRequest;

/**
 * The times that a reader has chosen for an entry.
 *
 * @param asOf relations in force on this date; empty for all
 * @param asKnownAt what the registry said at this time, as the reader wrote it; empty for now
 * @param instant the same as an instant; null for now, and for a past state whose time is unknown
 * @param isPast whether the data is what the registry said at an earlier time
 * @param offersAsOf whether the entry has relations with a time
 */
@TemplateData
public record Moment(String asOf, String asKnownAt, Instant instant, boolean isPast, boolean offersAsOf) {
    /** @throws Invalid if the time is malformed */
    static Moment of(PageRequest request, boolean offersAsOf) {
        String asOf = offersAsOf ? request.parameter("asOf") : null;
        String known = request.parameter("asKnownAt");
        return new Moment(
                asOf == null ? "" : asOf,
                known == null ? "" : known,
                known == null ? null : instant(known),
                known != null,
                offersAsOf);
    }

    /**
     * The moment of a state that an id names. The id does not have the instant, so it is the one of the request.
     *
     * @throws Invalid if the time is malformed
     */
    static Moment ofPastState(PageRequest request) {
        var moment = of(request, false);
        return new Moment("", moment.asKnownAt, moment.instant, true, false);
    }

    public boolean isChosen() {
        return isPast || !asOf.isEmpty();
    }

    /** The instant in words; empty if there is none. */
    public String known() {
        return instant == null ? "" : Dates.time(instant.toString());
    }

    /**
     * The instant as a local date and time in UTC, as the input field of HTML has it, with at most milliseconds; empty
     * if there is none. Never earlier than the instant, so that a change at the instant itself is included.
     */
    public String local() {
        if (instant == null) {
            return "";
        }
        var milliseconds = instant.truncatedTo(ChronoUnit.MILLIS);
        var included = milliseconds.equals(instant) ? instant : milliseconds.plusMillis(1);
        return LocalDateTime.ofInstant(included, ZoneOffset.UTC).toString();
    }

    /** The address of another page at the same moment. */
    String address(String path) {
        String parameters = parameters();
        return parameters.isEmpty() ? path : path + "?" + parameters.substring(1);
    }

    /** The parameters that keep the moment in another address, each after an ampersand. */
    String parameters() {
        return (asOf.isEmpty() ? "" : "&asOf=" + PageRequest.encode(asOf))
                + (asKnownAt.isEmpty() ? "" : "&asKnownAt=" + PageRequest.encode(asKnownAt));
    }

    /** Browsers send a local time without a zone; it is taken as UTC. A date means its beginning. */
    private static Instant instant(String text) {
        try {
            if (text.length() == "2026-01-01".length()) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            boolean zoned = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)");
            return OffsetDateTime.parse(zoned ? text : text + "Z").toInstant();
        } catch (DateTimeParseException malformed) {
            throw new Invalid("asKnownAt must be a date or a time, such as 2026-11-27T10:00.");
        }
    }
}
