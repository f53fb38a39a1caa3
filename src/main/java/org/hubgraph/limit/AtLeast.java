package org.hubgraph.limit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Converts an integer setting with a lower bound. A lower value stops the start with a message that names the setting.
 * Bean Validation has the same effect, but Quarkus would then build a second validator for all constrained classes at
 * each start.
 */
@RegisterForReflection(targets = {AtLeast.Zero.class, AtLeast.One.class, AtLeast.Two.class})
abstract class AtLeast implements Converter<Integer> {
    private static final long serialVersionUID = 1L;

    private final int least;

    AtLeast(int least) {
        this.least = least;
    }

    @Override
    public Integer convert(String text) {
        int value = Integer.parseInt(text.trim());
        if (value < least) {
            throw new IllegalArgumentException("it must be at least " + least);
        }
        return value;
    }

    public static final class Zero extends AtLeast {
        private static final long serialVersionUID = 1L;

        public Zero() {
            super(0);
        }
    }

    public static final class One extends AtLeast {
        private static final long serialVersionUID = 1L;

        public One() {
            super(1);
        }
    }

    public static final class Two extends AtLeast {
        private static final long serialVersionUID = 1L;

        public Two() {
            super(2);
        }
    }
}
