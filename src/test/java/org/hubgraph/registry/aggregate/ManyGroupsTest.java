package org.hubgraph.registry.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.vocabulary.TenantKind;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.Twins;

import static org.hubgraph.testsupport.Edits.done;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A few organisations can belong to more groups than fit into memory, because a list has a group for each member. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class ManyGroupsTest {
    /** The default of {@code hubgraph.limit.aggregate-groups} is 20,000. */
    private static final int ORGANISATIONS = 6;

    private static final int KINDS = 10;
    private static final int MEMBERS = 20;

    @Test
    void groupsAreCountedWhenAListHasBeenTakenApart() {
        var kinds = IntStream.range(0, KINDS)
                .mapToObj(kind -> TenantKind.values()[kind].name())
                .toList();
        var sectors = new ArrayList<String>();
        for (int sector = 0; sector < MEMBERS; sector++) {
            sectors.add(done("createSector", Twins.named("Groupery " + sector), "sector { id }")
                    .at("/sector/id")
                    .asText());
        }
        for (int organisation = 0; organisation < ORGANISATIONS; organisation++) {
            String city = "Groupford " + organisation + "-";
            Twins.tenant(
                    "Groupworks " + organisation,
                    "kinds",
                    kinds,
                    "sectors",
                    sectors,
                    "places",
                    IntStream.range(0, MEMBERS)
                            .mapToObj(place -> Map.of("city", city + place))
                            .toList());
        }
        String groups = "{ tenants(filter: { name: { startsWith: \"Groupworks\" } }, first: 0) { aggregate(by: [%s]%s,"
                + " first: 1) { groupCount groups { distinct { count } } } } }";

        var some = GraphQLCall.data(groups.formatted("SECTOR", ", distinct: [CITY]"));
        var tooMany = GraphQLCall.answer(groups.formatted("KIND, SECTOR, CITY", ""));
        var tooManyDistinct = GraphQLCall.answer(groups.formatted("KIND, SECTOR", ", distinct: [CITY]"));

        assertEquals(MEMBERS, some.at("/tenants/aggregate/groupCount").asInt());
        assertEquals(
                ORGANISATIONS * MEMBERS,
                some.at("/tenants/aggregate/groups/0/distinct/0/count").asInt());
        for (JsonNode refused : List.of(tooMany, tooManyDistinct)) {
            assertEquals(
                    "aggregate-groups", refused.at("/errors/0/extensions/limit").asText(), refused::toString);
        }
    }
}
