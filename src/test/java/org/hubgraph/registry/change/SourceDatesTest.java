package org.hubgraph.registry.change;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.refusedAt;
import static org.hubgraph.testsupport.Edits.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Dates as sources have them: approximate, uncertain, open, or a span. */
@EachDatabase
@QuarkusTest
class SourceDatesTest {

    @ParameterizedTest
    @CsvSource({"1984, 1983", "1984~, 1982", "1984/.., ../1983", "2010-34, 2010-33", "201X, 2009-12-31"})
    void anEndThatIsCertainlyBeforeTheStartIsRefused(String since, String until) {
        var tenancy = tenancy(since, until);

        assertEquals(List.of("input.until"), refusedAt("createTenancy", tenancy));
    }

    @ParameterizedTest
    @CsvSource({"1984~, 1983", "1984?, 1983-01-01", "1984%, 1982", "../1984, 1950", "201X, 2010", "2010-33, 2010-01"})
    void anEndThatMayBeAfterTheStartIsAccepted(String since, String until) {
        var tenancy = done("createTenancy", tenancy(since, until), "tenancy { since until ended }")
                .get("tenancy");

        assertEquals(since, tenancy.get("since").asText());
        assertEquals(until, tenancy.get("until").asText());
        assertEquals(true, tenancy.get("ended").asBoolean());
    }

    @Test
    void anOpenEndDoesNotEndARelation() {
        var tenancy = done("createTenancy", tenancy("2010", "2015/.."), "tenancy { id ended }")
                .get("tenancy");

        assertEquals(false, tenancy.get("ended").asBoolean());
    }

    @ParameterizedTest
    @CsvSource({"2015/.., true", "9998/.., false"})
    void whatIsSaidToEndHasEndedEvenIfItsLastDayIsOpen(String until, boolean ended) {
        var created = done("createTenancy", tenancy("2010", null), "tenancy { id version }")
                .get("tenancy");

        var tenancy = done("endTenancy", with(Edits.of(created), "until", until), "tenancy { until ended }")
                .get("tenancy");

        assertEquals(until, tenancy.get("until").asText());
        assertEquals(ended, tenancy.get("ended").asBoolean());
    }

    @Test
    void theHistoryHasDatesAsTheyWereGiven() {
        var tenant = Edits.tenant("Founded About 1984");
        done("updateTenant", with(Edits.of(tenant), "foundedOn", "1984~"), "tenant { id }");

        var change = GraphQLCall.data(
                        "query ($id: ID) { tenant(id: $id) { history(last: 1) { nodes { fields { field after } } } } }",
                        Map.of("id", tenant.get("id").asText()))
                .at("/tenant/history/nodes/0/fields/0");

        assertEquals("{\"field\":\"foundedOn\",\"after\":\"1984~\"}", change.toString());
    }

    @Test
    void relationsThatMayBeInForceOnADayAreFound() {
        var tenant = Edits.tenant("In Force About 1984");
        for (String[] dates :
                new String[][] {{"1984~", null}, {"../1980", "1982?"}, {"1986-33/1987", "1990"}, {"1970", "1971/.."}}) {
            var input =
                    with(tenancy(dates[0], dates[1]), "tenant", tenant.get("id").asText());
            done("createTenancy", input, "tenancy { id }");
        }

        assertEquals("[../1980, 1970]", inForce(tenant, "1970-06").toString());
        assertEquals("[../1980, 1970, 1984~]", inForce(tenant, "1983-12-31").toString());
        assertEquals("[1970, 1984~]", inForce(tenant, "1985").toString());
        assertEquals("[1970, 1984~, 1986-33/1987]", inForce(tenant, "1988").toString());
        assertEquals("[1970, 1984~]", inForce(tenant, "1991/..").toString());
    }

    private static List<String> inForce(JsonNode tenant, String asOf) {
        var list = GraphQLCall.data(
                "query ($id: ID, $asOf: PartialDate) { tenant(id: $id) { tenancies(asOf: $asOf) { nodes { since } } } }",
                Map.of("id", tenant.get("id").asText(), "asOf", asOf));
        return GraphQLCall.texts(list.at("/tenant/tenancies/nodes"), "/since");
    }

    private static Map<String, Object> tenancy(String since, String until) {
        return with(
                cited("hub", "west-bund", "tenant", "tencent", "standing", "NEIGHBOUR"),
                "since",
                since,
                "until",
                until);
    }
}
