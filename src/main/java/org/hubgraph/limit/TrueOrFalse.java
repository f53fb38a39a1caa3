package org.hubgraph.limit;

import java.util.Locale;
import java.util.Set;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Converts a setting that is true or false. Another value stops the start, as with {@link AtLeast}: the converter of
 * SmallRye takes each for false, so that a misspelt {@code ture} would turn off what it is to turn on, such as the
 * restriction to trusted documents.
 */
public final class TrueOrFalse implements Converter<Boolean> {
    private static final long serialVersionUID = 1L;

    /** More than that of the converter of SmallRye. */
    private static final int PRIORITY = 200;

    private static final Set<String> TRUE = Set.of("true", "1", "yes", "y", "on");
    private static final Set<String> FALSE = Set.of("false", "0", "no", "n", "off");

    @Override
    public Boolean convert(String text) {
        String value = text.trim().toLowerCase(Locale.ROOT);
        if (TRUE.contains(value)) {
            return true;
        }
        if (FALSE.contains(value)) {
            return false;
        }
        if (value.isEmpty()) {
            return null;
        }
        throw new IllegalArgumentException("it must be true or false");
    }

    /** Uses the converter for all settings, those of Quarkus too. */
    public static final class ForAll implements SmallRyeConfigBuilderCustomizer {
        @Override
        public void configBuilder(SmallRyeConfigBuilder builder) {
            builder.withConverter(Boolean.class, PRIORITY, new TrueOrFalse());
        }
    }
}
