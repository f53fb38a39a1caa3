package org.hubgraph.registry.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.tenancy.Tenancy;
import org.hubgraph.testsupport.DateOracle;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.RegistryData;
import org.hubgraph.testsupport.RegistryGenerator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The counts of groups over time equal those of the relations that are in force on each day. */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class AggregatesOverTimeTest {
    private static final List<LocalDate> YEARS = IntStream.rangeClosed(2016, 2026)
            .mapToObj(year -> LocalDate.of(year, 12, 31))
            .toList();
    private static final String OVER_TIME =
            "atEndOf(unit: YEAR, from: \"2016\", until: \"2026\") { date count certain }";

    @Inject
    RegistryGenerator generator;

    private RegistryData data;

    @BeforeEach
    void rows() {
        data = generator.data();
    }

    /** An organisation with two tenancies that are in force on a day counts once. */
    @Test
    void theTenantsOfEachHub() {
        var hubs = GraphQLCall.data("{ hubs(first: 60) { nodes { slug tenants(first: 0) {"
                        + " aggregate(by: [COUNTRY], first: 200) { groups { keys { value } " + OVER_TIME
                        + " } } } } } }")
                .at("/hubs/nodes");
        int counted = 0;
        for (JsonNode hub : hubs) {
            var residences = data.residences(data.hub(hub.get("slug").asText()));
            for (JsonNode group : hub.at("/tenants/aggregate/groups")) {
                var country = group.at("/keys/0/value").textValue();
                var ofCountry = residences.stream()
                        .filter(tenancy -> country == null
                                ? data.tenant(tenancy).country == null
                                : data.tenant(tenancy).country != null
                                        && country.equals(
                                                data.tenant(tenancy).country.text()))
                        .toList();
                var expected = YEARS.stream()
                        .map(day -> organisations(ofCountry, tenancy -> isInForce(tenancy, day)) + " "
                                + organisations(ofCountry, tenancy -> isSurelyInForce(tenancy, day)))
                        .toList();
                assertEquals(expected, counts(group), () -> hub.get("slug") + " " + country);
                counted++;
            }
        }
        assertTrue(counted > 20, "only " + counted);
    }

    @Test
    void theRelationsOfAList() {
        var list = GraphQLCall.data("{ tenancies(filter: { standings: NEIGHBOUR }, first: 0) { aggregate { groups { "
                + OVER_TIME + " } } } affiliations { aggregate { groups { " + OVER_TIME + " } } } }");

        var neighbours = data.tenancies.stream()
                .filter(tenancy -> tenancy.standing.name().equals("NEIGHBOUR"))
                .toList();
        assertEquals(expected(neighbours), counts(list.at("/tenancies/aggregate/groups/0")));
        assertEquals(expected(data.affiliations), counts(list.at("/affiliations/aggregate/groups/0")));
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2023-05, 2024, 2023-12-31 2024-12-31",
        "QUARTER, 2023-05, 2023-12-31, 2023-06-30 2023-09-30 2023-12-31",
        "MONTH, 2024-01, 2024-02-29, 2024-01-31 2024-02-29",
        "MONTH, 2024-02-29, 2024-02-29, 2024-02-29"
    })
    void periodsEndOnTheirLastDays(String unit, String from, String until, String days) {
        var groups = GraphQLCall.data(
                        "query($unit: PeriodUnit!, $from: PartialDate!, $until: PartialDate!) { tenancies { aggregate {"
                                + " groups { atEndOf(unit: $unit, from: $from, until: $until) { date } } } } }",
                        Map.of("unit", unit, "from", from, "until", until))
                .at("/tenancies/aggregate/groups/0/atEndOf");

        assertEquals(List.of(days.split(" ")), GraphQLCall.texts(groups, "/date"));
    }

    @ParameterizedTest
    @CsvSource({"YEAR, 2024, 2023, before", "MONTH, 2020, 2025, 60", "YEAR, ../2000, 2020, 60"})
    void tooManyPeriodsAreRefused(String unit, String from, String until, String message) {
        var answer = GraphQLCall.answer(
                "query($unit: PeriodUnit!, $from: PartialDate!, $until: PartialDate!) { tenancies { aggregate {"
                        + " groups { atEndOf(unit: $unit, from: $from, until: $until) { date } } } } }",
                Map.of("unit", unit, "from", from, "until", until));

        assertEquals("INVALID", answer.at("/errors/0/extensions/code").asText(), answer::toString);
        assertTrue(answer.at("/errors/0/message").asText().contains(message), answer::toString);
    }

    private static long organisations(List<Tenancy> tenancies, Predicate<Tenancy> which) {
        return tenancies.stream()
                .filter(which)
                .map(tenancy -> tenancy.tenantKey)
                .distinct()
                .count();
    }

    private static List<String> expected(List<? extends DatedRelation> rows) {
        return YEARS.stream()
                .map(day -> rows.stream().filter(row -> isInForce(row, day)).count() + " "
                        + rows.stream().filter(row -> isSurelyInForce(row, day)).count())
                .toList();
    }

    private static boolean isInForce(DatedRelation row, LocalDate day) {
        boolean begun =
                row.since == null || !DateOracle.firstDay(row.since.toString()).isAfter(day);
        boolean over = row.until == null
                ? row.ended
                : DateOracle.lastDay(row.until.toString()).isBefore(day);
        return begun && !over;
    }

    private static boolean isSurelyInForce(DatedRelation row, LocalDate day) {
        boolean begun =
                row.since != null && !DateOracle.lastDay(row.since.toString()).isAfter(day);
        boolean over = row.until == null
                ? row.ended
                : DateOracle.firstDay(row.until.toString()).isBefore(day);
        return begun && !over;
    }

    private static List<String> counts(JsonNode group) {
        var counts = new ArrayList<String>();
        group.get("atEndOf")
                .forEach(day -> counts.add(
                        day.get("count").asText() + " " + day.get("certain").asText()));
        return counts;
    }
}
