package org.hubgraph.server.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

/** The pauses between the attempts of a delivery. */
@ApplicationScoped
class Backoff {
    private static final int FACTOR = 4;
    /** Longer wishes of a receiver are shortened to this. */
    private static final Duration LONGEST_WISH = Duration.ofDays(1);

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private final long first;
    private final long longest;

    Backoff(WebhookSettings settings) {
        this.first = settings.retryMilliseconds();
        this.longest = Duration.ofSeconds(settings.retrySeconds()).toMillis();
    }

    /**
     * The pause after a number of failed attempts: from half to the whole of a time that is four times as long with each
     * attempt. It is random, so that the deliveries that failed together do not come together again.
     */
    Duration after(int attempts) {
        long whole = Math.min(first, longest);
        for (int i = 1; i < attempts && whole < longest; i++) {
            whole = Math.min(whole * FACTOR, longest);
        }
        return Duration.ofMillis(whole - ThreadLocalRandom.current().nextLong(whole / 2 + 1));
    }

    /**
     * The pause that a receiver asks for (RFC 9110, section 10.2.3); empty if the header is missing or malformed, or the
     * time has passed.
     *
     * @param header a number of seconds, or a date; may be null
     */
    static Optional<Duration> wish(String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        String text = header.strip();
        try {
            var wish = SECONDS.matcher(text).matches()
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return Optional.of(wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish)
                    .filter(pause -> !pause.isNegative() && !pause.isZero());
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
