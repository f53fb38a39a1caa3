package org.hubgraph.registry.search;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.flywaydb.core.api.migration.Context;

import org.hubgraph.database.migration.DataMigration;
import org.hubgraph.database.session.Updates;
import org.hubgraph.registry.entry.SearchField;
import org.hubgraph.registry.entry.SearchedText;
import org.hubgraph.registry.name.NameForms;

/** Adds the terms of all texts that were written before there were any. */
@Singleton
public class TermsOfTexts extends DataMigration {
    private static final int READ_AT_ONCE = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    public TermsOfTexts() {
        super("78", "terms of texts");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        // A generated registry comes with its terms.
        if (!hasTerms(connection)) {
            add(connection);
        }
    }

    private static boolean hasTerms(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select 1 from text_term fetch first 1 row only")) {
            return row.next();
        }
    }

    /** Adds the terms of all texts. The table of terms must be empty. */
    public static void add(Connection connection) throws SQLException {
        write(connection, texts -> true, TextTerm::insert);
    }

    /** Writes anew the terms of objects with a text that has an apostrophe within a word. */
    static void renewApostrophes(Connection connection) throws SQLException {
        write(
                connection,
                texts -> texts.stream().anyMatch(text -> NameForms.hasApostrophe(text.text())),
                (same, terms) -> {
                    var updates = new Updates();
                    TextTerm.replace(same, terms, Set.of(), updates);
                    updates.executeEach(same);
                });
    }

    /** Writes the terms of some objects, which are given by their primary keys. */
    private interface Writing {
        void write(Connection connection, Map<UUID, Set<TextTerm>> terms) throws SQLException;
    }

    /** @param wanted chooses objects by their texts */
    private static void write(Connection connection, Predicate<List<SearchedText>> wanted, Writing writing)
            throws SQLException {
        for (String entry : List.of("hub", "tenant", "person", "fund")) {
            write(connection, wanted, writing, "select id, descriptions from " + entry, "descriptions");
        }
        write(connection, wanted, writing, "select id, descriptions, names from sector", "descriptions", "names");
        write(connection, wanted, writing, "select id, role, title, area from affiliation", "role", "title", "area");
        write(connection, wanted, writing, "select id, quote from citation where quote is not null", "quote");
    }

    private static void write(
            Connection connection, Predicate<List<SearchedText>> wanted, Writing writing, String sql, String... columns)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setFetchSize(READ_AT_ONCE);
            var terms = new HashMap<UUID, Set<TextTerm>>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var texts = new ArrayList<SearchedText>();
                    for (String column : columns) {
                        texts.addAll(texts(column, row.getString(column)));
                    }
                    if (wanted.test(texts)) {
                        terms.put(row.getObject(1, UUID.class), TextTerm.ofAll(texts));
                    }
                    if (terms.size() >= READ_AT_ONCE) {
                        writing.write(connection, terms);
                        terms.clear();
                    }
                }
            }
            writing.write(connection, terms);
        }
    }

    private static List<SearchedText> texts(String column, String stored) {
        if (stored == null) {
            return List.of();
        }
        return switch (column) {
            case "descriptions" -> list(SearchField.DESCRIPTIONS, stored);
            case "names" -> list(SearchField.SECTORS, stored);
            case "role" ->
                List.of(new SearchedText(
                        SearchField.ROLES, stored.toLowerCase(Locale.ROOT).replace('_', ' ')));
            case "quote" -> List.of(new SearchedText(SearchField.QUOTES, stored));
            default -> List.of(new SearchedText(SearchField.ROLES, stored));
        };
    }

    private static List<SearchedText> list(SearchField field, String stored) {
        try {
            var texts = new ArrayList<SearchedText>();
            JSON.readTree(stored)
                    .forEach(text ->
                            texts.add(new SearchedText(field, text.path("text").asText())));
            return texts;
        } catch (IOException damaged) {
            throw new IllegalStateException("A stored list is not readable", damaged);
        }
    }
}
