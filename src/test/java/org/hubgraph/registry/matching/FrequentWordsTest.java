package org.hubgraph.registry.matching;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

import org.hubgraph.database.dialect.Dialect;
import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.Names;
import org.hubgraph.registry.sector.Sector;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.value.Name;
import org.hubgraph.value.NameKind;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Several batches count a frequent word once. Names that others delete meanwhile count until it is forgotten. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class FrequentWordsTest {
    private static final String WORD = "quillfrost";

    @Inject
    EntityManager entities;

    @Inject
    EntryIndex index;

    @Inject
    Matching matching;

    @Inject
    Dialect dialect;

    private final FrequentWords frequent = new FrequentWords();

    @Test
    void aFrequentWordIsCountedOnceForSeveralBatches() {
        QuarkusTransaction.requiringNew()
                .run(() -> IntStream.rangeClosed(0, NameLookup.MOST_NAMES).forEach(this::add));
        try {
            frequent.begin();
            assertEquals(NameLookup.MANY, count(WORD));
            assertEquals(1, count("brask7"));
            assertTheSameMatches();
        } finally {
            QuarkusTransaction.requiringNew().run(this::remove);
        }

        assertEquals(0, count("brask7"));
        // The matches were the second batch.
        for (int batch = 3; batch <= 20; batch++) {
            frequent.begin();
            assertEquals(NameLookup.MANY, count(WORD));
        }
        frequent.begin();
        assertEquals(0, count(WORD));
    }

    private void assertTheSameMatches() {
        var descriptions = Stream.of("Brask7", "Brask8 Quillfrost", "Quillfrost Brsk9", "Quillfrost")
                .map(text -> EntryDescription.named(EntryType.SECTOR, List.of(name(text))))
                .toList();
        var alone = QuarkusTransaction.requiringNew().call(() -> matching.match(descriptions));

        assertEquals("quillfrost-8", alone.get(1).linked().orElseThrow().slug(), alone::toString);
        assertEquals(
                alone, QuarkusTransaction.requiringNew().call(() -> matching.find(descriptions, Batch.NONE, frequent)
                        .matches()));
    }

    private int count(String word) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.unwrap(Session.class)
                        .doReturningWork(
                                connection -> new NameLookup(connection, frequent, dialect).counts(List.of(word))))
                .get(word);
    }

    private void add(int number) {
        var sector = new Sector();
        sector.slug = WORD + "-" + number;
        sector.rename(new Names(List.of(Name.undated("Brask" + number + " " + WORD, null, NameKind.OFFICIAL))));
        index.add(sector, List.of());
    }

    private static Name name(String text) {
        return Name.undated(text, null, NameKind.OFFICIAL);
    }

    private void remove() {
        entities.createQuery("from Sector where slug like ?1", Sector.class)
                .setParameter(1, WORD + "-%")
                .getResultList()
                .forEach(sector -> {
                    index.remove(sector);
                    entities.remove(sector);
                });
    }
}
