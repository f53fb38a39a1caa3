package org.hubgraph.limit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Converts integer settings from 1 to an upper bound. Another value stops the start, as with {@link AtLeast}. Each class
 * implements the conversion itself, because the configuration looks for its return type there.
 */
@RegisterForReflection(
        targets = {Within.Hundred.class, Within.TwoHundred.class, Within.Million.class, Within.SixteenMillion.class})
public final class Within {
    private Within() {}

    private static int within(int most, String text) {
        int value = Integer.parseInt(text.trim());
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("it must be from 1 to " + most);
        }
        return value;
    }

    public static final class Hundred implements Converter<Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        public Integer convert(String text) {
            return within(100, text);
        }
    }

    public static final class TwoHundred implements Converter<Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        public Integer convert(String text) {
            return within(200, text);
        }
    }

    public static final class Million implements Converter<Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        public Integer convert(String text) {
            return within(1_000_000, text);
        }
    }

    /** Of bytes: sixteen million. */
    public static final class SixteenMillion implements Converter<Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        public Integer convert(String text) {
            return within(16_000_000, text);
        }
    }
}
