package org.hubgraph.registry.erasure;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

/**
 * Texts in any table that name an erased entry: quotes about others, notes, reasons, and their histories. An ellipsis
 * replaces the name; the rest of the text does not change. Names and identifiers of other entries do not change,
 * because other entries may have the same name.
 */
@ApplicationScoped
public class Mentions implements Traces {
    private static final int TOKEN_BYTES = 24;

    private final EntityManager entities;
    private final TextKey keys;

    Mentions(EntityManager entities, TextKey keys) {
        this.entities = entities;
        this.keys = keys;
    }

    /** Runs last, after the rows about the entry have lost their texts. */
    @Override
    public int order() {
        return 100;
    }

    /** Exempts words that also name something else. Call it once, before anything is found or erased. */
    public void exemptHomonyms(Erasure erasure) {
        entities.unwrap(Session.class)
                .doWork(connection -> new Homonyms(erasure).exempt(connection, erasure.tables(connection)));
    }

    /**
     * Finds what an erasure would remove from texts about others, without changing anything. The digest also covers the
     * texts about the entry itself.
     */
    public Findings find(Erasure erasure) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            var search = new Search(erasure);
            for (TextTable table : erasure.tables(connection)) {
                table.scan(connection, row -> search.look(table, row));
            }
            return search.findings();
        });
    }

    @Override
    public void erase(Erasure erasure) {
        var finder = erasure.finder(new Folding());
        entities.unwrap(Session.class).doWork(connection -> {
            for (TextTable table : erasure.tables(connection)) {
                table.scan(connection, row -> erase(connection, table, row, finder));
            }
        });
    }

    private void erase(Connection connection, TextTable table, TextTable.Row row, NameFinder finder)
            throws SQLException {
        var values = new LinkedHashMap<String, Object>();
        for (var cell : row.texts().entrySet()) {
            var column = cell.getKey();
            if (column.kept() || column.kind() == TextColumn.Kind.SLUG) {
                continue;
            }
            Object rest = column.without(cell.getValue(), finder);
            if (rest != cell.getValue()) {
                values.put(column.name(), rest);
                String key = table.derived().get(column.name());
                if (key != null) {
                    values.put(key, keys.of((String) rest));
                }
                if (column.name().equals("places")) {
                    values.putAll(keys.ofPlaces((String) rest));
                }
            }
        }
        if (!values.isEmpty()) {
            table.update(connection, row, values);
        }
    }

    private static final class Search {
        private final Erasure erasure;
        private final Set<UUID> subjects;
        private final NameFinder replaced;
        private final NameFinder others;
        private final NameFinder inNames;
        private final boolean hasOthers;
        private final Findings.Listed changes = new Findings.Listed();
        private final Findings.Listed kept = new Findings.Listed();
        private final MessageDigest sha256 = sha256();
        /** The sum of the digests of all notes, so that their order makes no difference. */
        private BigInteger sum = BigInteger.ZERO;

        Search(Erasure erasure) {
            this.erasure = erasure;
            this.subjects = erasure.subjects();
            var folding = new Folding();
            this.replaced = erasure.finder(folding);
            this.inNames = erasure.finder(folding);
            this.others = new NameFinder(
                    folding,
                    erasure.words(),
                    word -> erasure.exemption(erasure.words().get(word)) != null);
            this.hasOthers = erasure.words().stream().anyMatch(word -> erasure.exemption(word) != null);
            erasure.words().forEach(word -> note(word.text() + " " + erasure.exemption(word)));
            erasure.ids().stream().sorted().forEach(this::note);
        }

        void look(TextTable table, TextTable.Row row) throws SQLException {
            boolean own = row.isOf(subjects);
            for (var cell : row.texts().entrySet()) {
                var column = cell.getKey();
                var rest = column.without(
                        cell.getValue(), own || column.kept() || column.isDerived() ? inNames : replaced);
                if (!own && !column.kept() && hasOthers && !column.isDerived()) {
                    column.without(cell.getValue(), others);
                }
                if (rest == cell.getValue()) {
                    continue;
                }
                note(table.name() + " " + row.key() + " " + column.name() + "\0"
                        + (rest instanceof Object[] array ? Arrays.toString(array) : rest));
                if (!own && !column.isDerived()) {
                    (column.kept() ? kept : changes).add(finding(table, row, column));
                }
            }
        }

        private static Finding finding(TextTable table, TextTable.Row row, TextColumn column) {
            String type = (String)
                    row.owners().getOrDefault("entry_type", row.owners().get("subject_type"));
            UUID owner = row.owner("entry_id") == null ? row.owner("subject_id") : row.owner("entry_id");
            return new Finding(
                    table.liveName(),
                    row.key().get(0) instanceof UUID key ? key : null,
                    type == null && row.owner("hub_id") != null ? "Hub" : type,
                    owner == null ? row.owner("hub_id") : owner,
                    column.name(),
                    !table.isHistory(),
                    table.isHistory() ? 1 : 0);
        }

        private void note(String text) {
            sum = sum.add(new BigInteger(1, sha256.digest(text.getBytes(StandardCharsets.UTF_8))));
        }

        Findings findings() {
            int[] inTexts = replaced.occurrences();
            int[] ofOthers = others.occurrences();
            return new Findings(
                    IntStream.range(0, inTexts.length)
                            .mapToObj(word -> inTexts[word] + ofOthers[word])
                            .toList(),
                    changes.all(),
                    changes.count(),
                    kept.all(),
                    kept.count(),
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(Arrays.copyOf(sha256.digest(sum.toByteArray()), TOKEN_BYTES)));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException everyPlatformHasIt) {
                throw new IllegalStateException(everyPlatformHasIt);
            }
        }
    }
}
