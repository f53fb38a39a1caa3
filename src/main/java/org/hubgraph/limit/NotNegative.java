package org.hubgraph.limit;

import java.time.Duration;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.configuration.DurationConverter;
import org.eclipse.microprofile.config.spi.Converter;

/** Converts a setting that is a duration. A negative one stops the start, as with {@link AtLeast}. */
@RegisterForReflection
public final class NotNegative implements Converter<Duration> {
    private static final long serialVersionUID = 1L;

    @Override
    public Duration convert(String text) {
        var value = DurationConverter.parseDuration(text);
        if (value != null && value.isNegative()) {
            throw new IllegalArgumentException("it must not be negative");
        }
        return value;
    }
}
