package org.hubgraph.limit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.config.spi.Converter;

/** Converts a setting from 0 to 1, such as a score. Another value stops the start, as with {@link AtLeast}. */
@RegisterForReflection
public final class Proportion implements Converter<Double> {
    private static final long serialVersionUID = 1L;

    @Override
    public Double convert(String text) {
        double value = Double.parseDouble(text.trim());
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("it must be from 0 to 1");
        }
        return value;
    }
}
