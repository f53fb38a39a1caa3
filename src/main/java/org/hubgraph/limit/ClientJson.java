package org.hubgraph.limit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Parsers of JSON in which a client has chosen the names of members: requests, files, and responses with aliases.
 *
 * <p>Jackson stores the names of all texts that a factory parses in one table, so that each name is created once. Names
 * with equal hashes are easily made; a few hundred of them break the table, and then texts of other clients cannot be
 * parsed either. These parsers therefore store no names.
 */
public final class ClientJson {
    private ClientJson() {}

    public static JsonFactoryBuilder factory() {
        return (JsonFactoryBuilder) JsonFactory.builder()
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES);
    }

    public static JsonMapper.Builder mapper() {
        return JsonMapper.builder(factory().build());
    }
}
