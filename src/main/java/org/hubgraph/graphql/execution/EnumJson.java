package org.hubgraph.graphql.execution;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** An enum value as JSON, encoded once: there are few values, and they are written often. */
final class EnumJson {
    private static final ClassValue<EnumJson[]> ALL = new ClassValue<>() {
        @Override
        protected EnumJson[] computeValue(Class<?> type) {
            return Stream.of(type.getEnumConstants())
                    .map(constant -> new EnumJson(((Enum<?>) constant).name()))
                    .toArray(EnumJson[]::new);
        }
    };

    final byte[] json;

    private EnumJson(String name) {
        // A GraphQL name (specification, section 2.1.9) contains nothing to escape.
        json = ('"' + name + '"').getBytes(StandardCharsets.US_ASCII);
    }

    static EnumJson of(Enum<?> constant) {
        return ALL.get(constant.getDeclaringClass())[constant.ordinal()];
    }
}
