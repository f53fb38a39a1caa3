package org.hubgraph.server.webhook;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.hubgraph.limit.Within;

/** Settings and limits of webhooks. The last word of a limit's name is its unit. */
@ConfigMapping(prefix = "hubgraph.webhooks")
public interface WebhookSettings {
    /** False to return 404 for {@code /webhooks} and to deliver nothing. */
    @WithDefault("true")
    boolean enabled();

    /** Networks such as {@code 10.0.0.0/8}, separated by commas, whose addresses are allowed although they are not public. */
    @WithConverter(AllowedNetworks.Checked.class)
    Optional<String> allowedNetworks();

    /** The most webhooks. */
    @WithDefault("200")
    @WithConverter(Within.Million.class)
    int most();

    /** The most webhooks to which a server delivers at the same time. */
    @WithDefault("8")
    @WithConverter(Within.Hundred.class)
    int threads();

    /** The largest body of a delivery. */
    @WithDefault("1048576")
    @WithConverter(Within.SixteenMillion.class)
    int bodyBytes();

    /** How long a receiver may take to acknowledge a delivery. */
    @WithDefault("10000")
    @WithConverter(Within.Million.class)
    int timeoutMilliseconds();

    /** How often a delivery is tried before it becomes a dead letter. */
    @WithDefault("10")
    @WithConverter(Within.Hundred.class)
    int attempts();

    /** The pause before the second attempt; each later one is four times as long. */
    @WithDefault("5000")
    @WithConverter(Within.Million.class)
    int retryMilliseconds();

    /** The longest pause between two attempts. */
    @WithDefault("21600")
    @WithConverter(Within.Million.class)
    int retrySeconds();

    /** The most failed deliveries of a webhook that are tried again, with those that wait behind them. */
    @WithDefault("1000")
    @WithConverter(Within.Million.class)
    int waiting();

    /** The most dead letters of a webhook. */
    @WithDefault("10000")
    @WithConverter(Within.Million.class)
    int deadLetters();
}
