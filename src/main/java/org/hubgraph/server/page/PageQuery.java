package org.hubgraph.server.page;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hubgraph.server.document.PageDocuments;

/**
 * A trusted document with variables.
 *
 * @param id its name, such as {@code page-hub}
 */
public record PageQuery(String id, Map<String, Object> variables) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The document of a page, such as {@code hub}, without variables. */
    public static PageQuery of(String page) {
        return new PageQuery(PageDocuments.id(page), Map.of());
    }

    /** A copy with one more variable, if its value is not null. */
    public PageQuery with(String variable, Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(variables);
        more.put(variable, value);
        return new PageQuery(id, more);
    }

    /** The address of the rows of its list as a file. */
    public String csv() {
        return address() + "&format=csv";
    }

    /** The address of the response as JSON. */
    public String address() {
        try {
            return "/graphql?documentId=" + id + "&variables=" + PageRequest.encode(JSON.writeValueAsString(variables));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
