package org.hubgraph.bench.load;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hubgraph.bench.generate.Hash;

/**
 * An organisation with a citation, which each request of the workload {@code W10} adds under a name and slug of its own.
 */
final class NewTenant {
    private static final LocalDate FIRST_FOUNDING = LocalDate.of(2001, 1, 1);
    private static final String SLUG = "bench-" + Numbered.DIGITS;
    private static final String COUNTRY = "FR";
    private static final String KIND = "COMPANY";
    private static final String LANGUAGE = "en";
    private static final String SOURCE = "source-1";

    private NewTenant() {}

    /** The variables of {@code createTenant} of this server. */
    static Map<String, Object> input(int i) {
        var input = new LinkedHashMap<String, Object>();
        input.put("slug", SLUG);
        input.put("names", List.of(Map.of("text", name(i), "kind", "OFFICIAL", "language", LANGUAGE)));
        input.put("kinds", List.of(KIND));
        input.put("website", website(i));
        input.put("country", COUNTRY);
        input.put("foundedOn", founded(i));
        input.put("citations", List.of(Map.of("source", SOURCE, "quote", quote(i), "quoteLanguage", LANGUAGE)));
        return Map.of("input", input);
    }

    /**
     * The columns of the rows of the organisation and of its citation, for a server that inserts rows. This server also
     * writes the history of both rows, the index of names and the terms of names and texts.
     */
    static Map<String, Object> columns(int i) {
        String id = "b0000000-0000-4000-8000-" + Numbered.DIGITS;
        String name = "[{\"text\":\"" + name(i) + "\",\"language\":\"en\",\"kind\":\"OFFICIAL\"}]";
        var tenant = row(id);
        tenant.put("slug", SLUG);
        tenant.put("name", name(i));
        tenant.put("nameKey", SLUG);
        tenant.put("names", name);
        tenant.put("descriptions", "[]");
        tenant.put("kinds", List.of(KIND));
        tenant.put("website", website(i));
        tenant.put("country", COUNTRY);
        tenant.put("foundedOn", founded(i) + "/" + founded(i) + " " + founded(i));
        var citation = row("c" + id.substring(1));
        citation.put("subjectType", "Tenant");
        citation.put("subjectId", id);
        citation.put("sourceId", Hash.key("source", 1).toString());
        citation.put("quote", quote(i));
        citation.put("quoteLanguage", LANGUAGE);
        citation.put("rank", "NORMAL");
        return Map.of("tenant", tenant, "citation", citation);
    }

    private static Map<String, Object> row(String id) {
        String now = "2026-01-01T00:00:00Z";
        var row = new LinkedHashMap<String, Object>();
        row.put("rowId", id);
        row.put("version", 0);
        row.put("createdAt", now);
        row.put("updatedAt", now);
        return row;
    }

    private static String name(int i) {
        return "Bench " + Numbered.LETTERS + " " + i;
    }

    private static String website(int i) {
        return "https://www.bench-" + i + ".example/";
    }

    private static String founded(int i) {
        return FIRST_FOUNDING.plusDays(i).toString();
    }

    private static String quote(int i) {
        return "The company number " + i + " was founded in 2001.";
    }
}
