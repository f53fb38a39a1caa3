package org.hubgraph.registry.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.vocabulary.FigureKind;
import org.hubgraph.registry.vocabulary.FigureQualifier;
import org.hubgraph.registry.vocabulary.FigureUnit;
import org.hubgraph.testsupport.DateOracle;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.RegistryData;
import org.hubgraph.testsupport.RegistryGenerator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Lists of figures equal those that a simple evaluation of the same rows in memory finds. */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class FiguresTest {
    private static final Comparator<Figure> DATES = Comparator.comparing(figure -> figure.date, DateOracle.ORDER);
    private static final Comparator<Figure> AMOUNTS = Comparator.comparing((Figure figure) -> figure.measureCodes)
            .thenComparing(figure -> figure.otherLabel)
            .thenComparing(figure -> figure.amount.value());

    @Inject
    RegistryGenerator generator;

    private RegistryData data;

    @BeforeEach
    void rows() {
        data = generator.data();
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                filter("{}", figure -> true),
                filter("{organisationTypes: [HUB, FUND]}", figure -> figure.tenantKey == null),
                filter("{organisationTypes: [PERSON]}", figure -> false),
                filter("{kinds: [EMPLOYEES, OTHER]}", figure -> List.of(FigureKind.EMPLOYEES, FigureKind.OTHER)
                        .contains(figure.kind)),
                filter("{kinds: []}", figure -> false),
                filter("{qualifiers: [RANGE]}", figure -> figure.upperAmount != null),
                filter("{currencies: [\"EUR\"]}", figure -> is("EUR", figure.currency)),
                filter("{not: {currencies: [\"EUR\"]}}", figure -> !is("EUR", figure.currency)),
                filter("{units: [HECTARE]}", figure -> figure.unit == FigureUnit.HECTARE),
                filter(
                        "{dateFrom: \"2020-06\", dateUntil: \"2021\"}",
                        figure -> DateOracle.mayBeFrom(figure.date, "2020-06")
                                && DateOracle.mayBeUntil(figure.date, "2021")),
                filter(
                        "{amount: {kind: EMPLOYEES, min: \"20\", max: \"30\"}}",
                        figure -> figure.kind == FigureKind.EMPLOYEES && mayBeBetween(figure, 20, 30)),
                filter(
                        "{amount: {kind: REVENUE, currency: \"CNY\", max: \"10\"}}",
                        figure -> is("CNY", figure.currency) && mayBeBetween(figure, 0, 10)),
                filter(
                        "{amount: {kind: OTHER, label: \"Label 1\", min: \"25\"}}",
                        figure -> figure.kind == FigureKind.OTHER
                                && figure.label.equals("Label 1")
                                && mayBeBetween(figure, 25, 1000)),
                filter(
                        "{or: [{units: [HECTARE]}, {and: [{kinds: [REVENUE]}, {qualifiers: [ABOUT]}]}]}",
                        figure -> figure.unit == FigureUnit.HECTARE
                                || figure.kind == FigureKind.REVENUE && figure.qualifier == FigureQualifier.ABOUT));
    }

    private static Arguments filter(String filter, Predicate<Figure> matches) {
        return arguments(filter, matches);
    }

    private static boolean is(String text, Object value) {
        return value != null && value.toString().equals(text);
    }

    private static boolean mayBeBetween(Figure figure, int min, int max) {
        var lower = figure.qualifier == FigureQualifier.AT_MOST ? BigDecimal.ZERO : figure.amount.value();
        var upper = figure.qualifier == FigureQualifier.AT_LEAST
                ? BigDecimal.valueOf(1_000_000)
                : figure.upperAmount == null ? figure.amount.value() : figure.upperAmount.value();
        return upper.compareTo(BigDecimal.valueOf(min)) >= 0 && lower.compareTo(BigDecimal.valueOf(max)) <= 0;
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aFilterFindsWhatMatches(String filter, Predicate<Figure> matches) {
        var all = data.figures.stream().filter(matches).toList();

        var found = GraphQLCall.data("{ figures(first: 200, filter: " + filter + ") { totalCount nodes { id } } }")
                .get("figures");

        assertEquals(sorted(ids(all)), sorted(GraphQLCall.texts(found.get("nodes"), "/id")));
        assertEquals(all.size(), found.get("totalCount").asInt());
    }

    @ParameterizedTest
    @CsvSource({
        "'{kind: REVENUE}', currency",
        "'{kind: EMPLOYEES, currency: \"EUR\"}', currency",
        "'{kind: FLOOR_AREA}', unit",
        "'{kind: OTHER}', label"
    })
    void aFilterByAmountComparesOnlyWhatCanBeCompared(String amount, String field) {
        var answer = GraphQLCall.answer("{ figures(filter: {amount: " + amount + "}) { totalCount } }", Map.of());

        assertEquals("INVALID", answer.at("/errors/0/extensions/code").asText(), answer::toString);
        assertTrue(answer.at("/errors/0/message").asText().contains(field), answer::toString);
    }

    static Stream<Arguments> orders() {
        return Stream.of(
                arguments("", nullsLast(true)),
                arguments("orderBy: {field: DATE}", nullsLast(false)),
                arguments("orderBy: {field: DATE, direction: DESC}", nullsLast(true)),
                arguments("orderBy: {field: AMOUNT}", AMOUNTS),
                arguments("orderBy: {field: AMOUNT, direction: DESC}", AMOUNTS.reversed()));
    }

    private static Comparator<Figure> nullsLast(boolean descending) {
        return Comparator.comparing((Figure figure) -> figure.date == null)
                .thenComparing(descending ? DATES.reversed() : DATES);
    }

    /** From page to page in both directions. */
    @ParameterizedTest
    @MethodSource("orders")
    void anOrderSortsAllPages(String order, Comparator<Figure> oracle) {
        var expected = ids(data.figures.stream()
                .sorted(oracle.thenComparing(figure -> figure.key.toString()))
                .toList());

        assertEquals(expected, pages(order, true));
        assertEquals(expected, pages(order, false));
    }

    private static List<String> pages(String order, boolean forward) {
        var ids = new ArrayList<String>();
        String cursor = "";
        boolean more = true;
        while (more) {
            String page = forward ? "first: 70" + cursor : "last: 70" + cursor;
            var found = GraphQLCall.data(
                            "{ figures(" + page + " " + order + ") { pageInfo { hasNextPage hasPreviousPage"
                                    + " startCursor endCursor } nodes { id } } }")
                    .get("figures");
            ids.addAll(forward ? ids.size() : 0, GraphQLCall.texts(found.get("nodes"), "/id"));
            var info = found.get("pageInfo");
            more = info.get(forward ? "hasNextPage" : "hasPreviousPage").asBoolean();
            cursor = forward
                    ? " after: \"" + info.get("endCursor").asText() + "\""
                    : " before: \"" + info.get("startCursor").asText() + "\"";
        }
        return ids;
    }

    @Test
    void asOfListsFiguresThatMayBeOnOrBeforeTheDate() {
        int listed = 0;
        for (String asOf :
                Arrays.asList(null, "2019", "2020-02-29", "2021-05", "2020~", "../2020", "2022/..", "0001")) {
            listed += compare("hubs(first: 200)", data.hubs, asOf, figure -> figure.hubKey);
            listed += compare("funds(first: 200)", data.funds, asOf, figure -> figure.fundKey);
            listed += compare(
                    "tenants(first: 200, orderBy: {field: SLUG})",
                    data.tenants.subList(0, 200),
                    asOf,
                    figure -> figure.tenantKey);
        }
        assertTrue(listed > 200, "only " + listed);
    }

    private int compare(String root, List<? extends RegistryEntry> entries, String asOf, Function<Figure, UUID> owner) {
        var variables = new HashMap<String, Object>();
        variables.put("asOf", asOf);
        var answer = GraphQLCall.data(
                "query($asOf: PartialDate) { all: " + root + " { nodes { slug figures(asOf: $asOf, first: 200)"
                        + " { totalCount nodes { id } } } } }",
                variables);
        var lists = new HashMap<String, JsonNode>();
        answer.at("/all/nodes").forEach(node -> lists.put(node.get("slug").asText(), node.get("figures")));
        int listed = 0;
        for (var entry : entries) {
            var expected = ids(data.figures.stream()
                    .filter(figure -> entry.key.equals(owner.apply(figure)))
                    .filter(figure -> asOf == null || figure.date == null || DateOracle.mayBeUntil(figure.date, asOf))
                    .sorted(nullsLast(true).thenComparing(figure -> figure.key.toString()))
                    .toList());
            var list = lists.get(entry.slug);
            assertEquals(expected, GraphQLCall.texts(list.get("nodes"), "/id"), () -> entry.slug + " as of " + asOf);
            assertEquals(expected.size(), list.get("totalCount").asInt());
            listed += expected.size();
        }
        return listed;
    }

    private static List<String> ids(List<Figure> figures) {
        return figures.stream().map(Figure::getId).toList();
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }
}
