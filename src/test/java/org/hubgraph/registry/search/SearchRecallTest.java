package org.hubgraph.registry.search;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.ibm.icu.text.Transliterator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.entry.Names;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.vocabulary.TenantKind;
import org.hubgraph.testsupport.CuratedRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.Seed;
import org.hubgraph.value.Name;
import org.hubgraph.value.NameKind;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Real names, typed as people type them, are found: at least 95 % of all among the first ten results, 80 % as the first.
 */
@EachDatabase
@QuarkusTest
@TestProfile(CuratedRegistry.class)
class SearchRecallTest {
    private static final long SEED = Seed.of(SearchRecallTest.class);
    private static final int NAMES = Repetitions.of("hubgraph.names", 120, 1_000);
    private static final Pattern ACCENTS = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");
    private static final String SEARCH = "query($text: String!) { search(text: $text, first: 10) { nodes { slug } } }";

    @Inject
    EntityManager entities;

    @Inject
    EntryIndex index;

    private final Random random = new Random(SEED);
    private final List<String> names = new ArrayList<>();

    /** An alteration of names. A name that it does not change is left out. */
    private Map<String, UnaryOperator<String>> alterations() {
        var latin = Transliterator.getInstance("Any-Latin; Latin-ASCII");
        var traditional = Transliterator.getInstance("Simplified-Traditional");
        var alterations = new LinkedHashMap<String, UnaryOperator<String>>();
        alterations.put(
                "apostrophe", name -> name.replaceAll("['\u2019\u2018`]", "'").replace("'", ""));
        alterations.put("straight apostrophe", name -> name.replaceAll("[\u2019\u2018`]", "'"));
        alterations.put("dots", name -> name.replace(".", ""));
        alterations.put("diacritics", name -> ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll(""));
        alterations.put("words turned", this::turned);
        alterations.put("one typing error", this::mistyped);
        alterations.put(
                "romanised",
                name -> name.chars().anyMatch(letter -> letter > 0x2ff)
                                && name.codePoints().noneMatch(SearchRecallTest::isJapanese)
                        ? latin.transliterate(name)
                        : name);
        alterations.put("traditional", traditional::transliterate);
        alterations.put("full width", SearchRecallTest::wide);
        alterations.put("capitals", name -> name.toUpperCase(java.util.Locale.ROOT));
        alterations.put("and", name -> name.contains("&") ? name.replace("&", "and") : name.replace(" and ", " & "));
        return alterations;
    }

    @BeforeEach
    void realNames() throws Exception {
        try (var file = getClass().getResourceAsStream("names.tsv")) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList()) {
                names.add(line.split("\t")[1]);
            }
        }
        Collections.shuffle(names, random);
        names.subList(NAMES, names.size()).clear();
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < names.size(); i++) {
                var tenant = new Tenant();
                tenant.slug = "recall-" + i;
                tenant.classify(List.of(TenantKind.COMPANY));
                tenant.rename(new Names(List.of(new Name(names.get(i), null, NameKind.OFFICIAL, null, null))));
                index.add(tenant, List.of());
            }
        });
    }

    @AfterEach
    void noneOfThem() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("from Tenant where slug like 'recall-%'", Tenant.class)
                        .getResultList()
                        .forEach(tenant -> {
                            index.remove(tenant);
                            entities.remove(tenant);
                        }));
    }

    @Test
    void alteredNamesAreFound() {
        int all = 0;
        int allInTen = 0;
        int allFirst = 0;
        var table = new ArrayList<String>();
        for (var alteration : alterations().entrySet()) {
            int asked = 0;
            int inTen = 0;
            int first = 0;
            var missed = new ArrayList<String>();
            for (int i = 0; i < names.size(); i++) {
                String altered = alteration.getValue().apply(names.get(i));
                if (altered.equals(names.get(i))) {
                    continue;
                }
                asked++;
                var nodes = GraphQLCall.data(SEARCH, Map.of("text", altered)).at("/search/nodes");
                int place = GraphQLCall.texts(nodes, "/slug").indexOf("recall-" + i);
                inTen += place >= 0 ? 1 : 0;
                first += place == 0 ? 1 : 0;
                if (place < 0) {
                    missed.add(altered);
                }
            }
            table.add(alteration.getKey() + ": " + inTen + " and " + first + " of " + asked + ", missed " + missed);
            all += asked;
            allInTen += inTen;
            allFirst += first;
        }
        String said = "seed " + SEED + ", among ten and first:\n" + String.join("\n", table);
        System.out.println(said);
        assertTrue(all > 3 * names.size(), said);
        assertTrue(allInTen >= 0.95 * all, allInTen + " of " + all + ", " + said);
        assertTrue(allFirst >= 0.80 * all, allFirst + " of " + all + ", " + said);
    }

    private String turned(String name) {
        var words = new ArrayList<>(Arrays.asList(name.split(" ")));
        Collections.rotate(words, 1);
        return String.join(" ", words);
    }

    private String mistyped(String name) {
        var words = name.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (words[i].length() > 4 && words[i].chars().allMatch(letter -> letter < 0x80)) {
                int at = 1 + random.nextInt(words[i].length() - 2);
                words[i] = words[i].substring(0, at) + "x" + words[i].substring(at + 1);
                return String.join(" ", words);
            }
        }
        return name;
    }

    /** Kanji have readings that only Japanese has. */
    private static boolean isJapanese(int character) {
        var script = Character.UnicodeScript.of(character);
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
    }

    private static String wide(String name) {
        return name.chars()
                .map(letter -> letter > 0x20 && letter < 0x7f ? letter + 0xfee0 : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
