package org.hubgraph.limit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Reads a whole number that has a lower bound. A value below it stops the start, with the name of the setting. Bean Validation
 * would do the same, but Quarkus then builds a second validator, for all classes with constraints, before each start.
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
