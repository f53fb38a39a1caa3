package org.hubgraph.server.webhook;

import java.util.Optional;

/** Settings for tests without an application. */
record GivenSettings(int retryMilliseconds, int retrySeconds, String... networks) implements WebhookSettings {
    GivenSettings(String... networks) {
        this(5_000, 21_600, networks);
    }

    @Override
    public boolean enabled() {
        return true;
    }

    @Override
    public Optional<String> allowedNetworks() {
        return Optional.of(String.join(",", networks));
    }

    @Override
    public int most() {
        return 1;
    }

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public int bodyBytes() {
        return 1;
    }

    @Override
    public int timeoutMilliseconds() {
        return 1;
    }

    @Override
    public int attempts() {
        return 1;
    }

    @Override
    public int waiting() {
        return 1;
    }

    @Override
    public int deadLetters() {
        return 1;
    }
}
