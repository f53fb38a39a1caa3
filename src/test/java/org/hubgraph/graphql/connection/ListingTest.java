package org.hubgraph.graphql.connection;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** H2 reads the rows of one parent from an index only if they are written for it: with 100,000 rows that decides. */
class ListingTest {
    private static final UUID KEY = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private static Listing listing() {
        return new Listing(
                "Hub.people",
                List.of("Person p"),
                Condition.of("Person p join View v on v.person = p.key"),
                "v.hub",
                Condition.of("p.slug = ?", "x"),
                new Order(List.of()));
    }

    @Test
    void oneKeyIsComparedAndSeveralAreAnArray() {
        assertEquals(Condition.of("v.hub = ?", KEY), Condition.among("v.hub", List.of(KEY)));
        assertEquals(
                "among(?, v.hub)", Condition.among("v.hub", List.of(KEY, KEY)).hql());
    }

    @Test
    void theRowsOfOneParentAreARootList() {
        var one = listing().of(KEY);

        assertNull(one.parent());
        assertEquals("(v.hub = ? and p.slug = ?)", one.where().hql());
        assertEquals(List.of(KEY, "x"), one.where().values());
    }

    @Test
    void theyAreReadInTheirOwnWayIfThereIsOne() {
        var one = listing()
                .withOfOne(new Listing.OfOne(Condition.of("Person p"), "array_contains(p.hubs, ?)"))
                .joined(Condition.of("join Role r on r.person = p.key"))
                .filtered(Condition.of("r.kind = ?", "y"))
                .of(KEY);

        assertEquals("Person p join Role r on r.person = p.key", one.from().hql());
        assertEquals(List.of(KEY, "x", "y"), one.where().values());
    }
}
