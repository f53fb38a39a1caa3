package org.hubgraph.registry.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.bench.recall.RecallTable;
import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.entry.Names;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.vocabulary.TenantKind;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.Seed;
import org.hubgraph.value.Name;
import org.hubgraph.value.NameKind;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Real names, typed as people type them, are found: at least 95 % of all among the first ten results, 80 % as the first.
 * Of the names with any one alteration at least 90 % are among the first ten.
 */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class SearchRecallTest {
    private static final long SEED = Seed.of(SearchRecallTest.class);
    private static final int NAMES = Repetitions.of("hubgraph.names", 30, 1_000);
    private static final String SEARCH =
            "query($text: String!) { search(text: $text, first: 10) { edges { matched { text } } } }";

    @Inject
    EntityManager entities;

    @Inject
    EntryIndex index;

    private final Random random = new Random(SEED);
    private final List<String> names = new ArrayList<>();

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

    /** A part at a time: a transaction has a minute. */
    @AfterEach
    void noneOfThem() {
        while (QuarkusTransaction.requiringNew().call(this::removeSome)) {
            // There may be more.
        }
    }

    private boolean removeSome() {
        var some = entities.createQuery("from Tenant where slug like 'recall-%'", Tenant.class)
                .setMaxResults(100)
                .getResultList();
        some.forEach(tenant -> {
            index.remove(tenant);
            entities.remove(tenant);
        });
        return !some.isEmpty();
    }

    @Test
    void alteredNamesAreFound() {
        var table = RecallTable.of(names, SEED, SearchRecallTest::position);

        String said = "seed " + SEED + "\n" + table;
        System.out.println(said);
        assertTrue(table.asked() > 3 * names.size(), said);
        assertTrue(table.inTen() >= 0.95, said);
        assertTrue(table.first() >= 0.80, said);
        assertTrue(table.leastInTen(NAMES / 10) >= 0.90, said);
    }

    private static int position(String text, String wanted) {
        return GraphQLCall.texts(GraphQLCall.data(SEARCH, Map.of("text", text)).at("/search/edges"), "/matched/text")
                .indexOf(wanted);
    }
}
