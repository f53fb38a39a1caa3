package org.hubgraph.registry.erasure;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.change.Slugs;
import org.hubgraph.registry.entry.Place;
import org.hubgraph.registry.entry.Places;
import org.hubgraph.registry.entry.Texts;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.Disguises;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.Seed;
import org.hubgraph.testsupport.TableContents;
import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.TextKeys;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** After an erasure no column of any table contains the name, in whatever spelling it was written. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
@Order(ChangesRegistry.FIRST)
class ErasureEverywhereTest {
    private static final long SEED = Seed.of(ErasureEverywhereTest.class);
    private static final int PEOPLE = Repetitions.of("hubgraph.people", 1, Disguises.NAMES.size());

    /**
     * Only a withdrawn source may have a note, and only a citation with a kind of locator a locator. The history has no
     * such constraints.
     */
    private static final Set<String> DEPENDENT = Set.of("source.withdrawal_note", "citation.locator");

    private static final Set<String> LISTS_OF_TEXTS = Set.of("authors", "place_cities");

    /** The characters of {@code figure.label}. */
    private static final int NARROWEST_COLUMN = 100;

    @Inject
    DataSource database;

    private final Random random = new Random(SEED);

    /** An original value, which is restored because other tests read the row. */
    private record Cell(TextTable table, TextTable.Row row, String column, Object value) {}

    @Test
    void noDisguiseIsLeftInAnyColumn() throws SQLException {
        var people = new ArrayList<>(Disguises.NAMES);
        Collections.shuffle(people, random);
        for (List<String> names : people.subList(0, PEOPLE)) {
            erase(names);
        }
    }

    private void erase(List<String> names) throws SQLException {
        var person = done(
                        "createPerson",
                        cited(
                                "names",
                                names.stream()
                                        .map(name -> Map.of("text", name, "kind", "OFFICIAL"))
                                        .toList()),
                        "person { id version }")
                .get("person");
        var cells = new ArrayList<Cell>();
        var columns = new TreeSet<String>();
        String seed = "Seed " + SEED + ", " + names + ": ";
        try {
            try (var connection = database.getConnection()) {
                insertMerge(connection);
                for (TextTable table : TextTable.all(connection)) {
                    write(connection, table, names, cells, columns);
                }
            }
            assertTrue(columns.size() > 45, () -> seed + columns);
            assertTrue(found(names).size() > columns.size() / 2, seed);

            Edits.erase(person);

            assertEquals(List.of(), found(names), seed);
            assertEquals(List.of(), new DerivedKeys(database).wrong(), seed);
        } finally {
            putBack(cells);
        }
        assertEquals(List.of(), new DerivedKeys(database).wrong(), seed);
    }

    /** The tables of merges are empty otherwise. */
    private static void insertMerge(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("delete from merged_part where merged_id = '00000000-0000-0000-0000-000000000001'");
            statement.executeUpdate(
                    "delete from merged_entry where merged_id = '00000000-0000-0000-0000-000000000001'");
            statement.executeUpdate(
                    "insert into merged_entry (merged_id, type_name, merged_slug, merged_version, target_id,"
                            + " survivor_id, merged_at) select '00000000-0000-0000-0000-000000000001', 'Tenant', 'none', 0, id, id,"
                            + " current_timestamp from tenant where slug = 'intel'");
            statement.executeUpdate("insert into merged_part (id, merged_id, kind, item, detail, shared) values"
                    + " ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001', 'citations',"
                    + " 'none', 'none', false)");
        }
    }

    /** Writes the names into each column of the first row of the table. Tables of people are left out. */
    private void write(
            Connection connection, TextTable table, List<String> names, List<Cell> cells, TreeSet<String> columns)
            throws SQLException {
        var rows = new ArrayList<TextTable.Row>();
        table.scan(connection, row -> {
            // A person may be erased already.
            if (rows.isEmpty() && !table.name().startsWith("person")) {
                rows.add(row);
            }
        });
        for (TextTable.Row row : rows) {
            var values = new LinkedHashMap<String, Object>();
            for (TextColumn column : table.texts()) {
                if (!column.kept() && !DEPENDENT.contains(table.name() + "." + column.name())) {
                    Object value = row.texts().get(column);
                    cells.add(new Cell(
                            table,
                            row,
                            column.name(),
                            value instanceof java.sql.Array array ? (Object[]) array.getArray() : value));
                    values.put(column.name(), disguised(column, names));
                    columns.add(table.name() + "." + column.name());
                    if (column.name().equals("places")) {
                        values.putAll(keys(values.get("places")));
                        keys(value).forEach((derived, was) -> cells.add(new Cell(table, row, derived, was)));
                    }
                    String key = table.derived().get(column.name());
                    if (key != null) {
                        values.put(key, TextKeys.searchKey((String) values.get(column.name())));
                        cells.add(new Cell(table, row, key, value == null ? null : TextKeys.searchKey((String) value)));
                    }
                }
            }
            var texts = values.get("descriptions");
            if (texts != null && values.containsKey("description")) {
                values.put("description", Texts.stored((String) texts).best(null));
            }
            if (!values.isEmpty()) {
                table.update(connection, row, values);
            }
        }
    }

    /** In search keys without spaces, names cannot be told from other letters. */
    private static Map<String, Object[]> keys(Object places) {
        var stored = Places.stored((String) places);
        return Map.of(
                "place_city_keys", stored.cityKeys().toArray(),
                "place_fields", stored.fields().toArray());
    }

    private Object disguised(TextColumn column, List<String> names) {
        String name = names.get(random.nextInt(names.size()));
        String inText = any(Disguises.inText(name).stream()
                .map(disguise -> "So " + disguise + ".")
                .filter(text -> text.length() <= NARROWEST_COLUMN)
                .toList());
        return switch (column.kind()) {
            case SLUG -> "about-" + Slugs.plain(name) + "-" + random.nextInt(1_000_000);
            case CODES -> new Object[] {"ai", Slugs.plain(name)};
            case ADDRESS -> "https://example.org/" + any(Disguises.inAddress(name)) + "?q=1";
            case LIST ->
                switch (column.name()) {
                    case "places" -> new Places(List.of(in(inText), in("Seoul"))).toString();
                    case "size_conversions", "amount_conversions", "total_conversions", "price_conversions" -> "[]";
                    default -> new Texts(List.of(new LocalizedText(inText, new LanguageTag("en")))).toString();
                };
            case TEXT ->
                LISTS_OF_TEXTS.contains(column.name())
                        ? new Object[] {"Somebody", any(Disguises.inText(name))}
                        : column.name().equals("licence") ? name : inText;
        };
    }

    private static Place in(String city) {
        return new Place(null, null, city, List.of(), city, city, null, null, null, null, null);
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void putBack(List<Cell> cells) throws SQLException {
        try (var connection = database.getConnection()) {
            for (Cell cell : cells) {
                var value = new LinkedHashMap<String, Object>();
                value.put(cell.column, cell.value);
                cell.table.update(connection, cell.row, value);
            }
        }
    }

    /**
     * Every position in the database that contains one of the names, found by a different method than the erasure uses.
     */
    private List<String> found(List<String> names) throws SQLException {
        var letters = names.stream().flatMap(name -> orders(name).stream()).toList();
        return new TableContents(database).places(value -> letters.stream().anyMatch(lettersOf(value)::contains));
    }

    private static List<String> orders(String name) {
        int gap = name.lastIndexOf(' ');
        String all = lettersOf(name);
        String turned = gap < 0 ? all : lettersOf(name.substring(gap) + name.substring(0, gap));
        return List.of(all, turned, lettersOf(Slugs.plain(name)));
    }

    private static String lettersOf(String text) {
        String decoded = text;
        for (int round = 0; round < 2 && decoded.contains("%"); round++) {
            decoded = decoded(decoded);
        }
        return Normalizer.normalize(decoded, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('\u03c2', '\u03c3')
                .replaceAll("\\P{L}", "");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return text;
        }
    }
}
