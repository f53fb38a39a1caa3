package org.hubgraph.registry.figure;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.Twins;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.refused;
import static org.hubgraph.testsupport.Edits.refusedAt;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.expected;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Mutations of figures. */
@EachDatabase
@QuarkusTest
class FigureCurationTest {
    private static final String FIGURE =
            "figure { id version kind label qualifier amount upperAmount currency unit date }";

    @Test
    void aFigureIsAddedCorrectedAndDeleted() {
        var hub = Edits.hub("Has Figures");

        var added = add(hub, "kind", "REVENUE", "currency", "EUR", "amount", "1500000.50", "date", "2023");
        assertEquals(
                expected("{'kind': 'REVENUE', 'label': null, 'qualifier': 'EXACT', 'amount': '1500000.5',"
                        + " 'upperAmount': null, 'currency': 'EUR', 'unit': null, 'date': '2023', 'version': 0, 'id': "
                        + added.get("id") + "}"),
                added);
        var corrected = done(
                        "updateFigure",
                        with(Edits.of(added), "qualifier", "RANGE", "upperAmount", "1600000", "label", "group"),
                        FIGURE)
                .get("figure");

        assertEquals("1600000", corrected.get("upperAmount").asText());
        assertEquals(
                List.of("input.label", "input.upperAmount"),
                refusedAt(
                        "updateFigure",
                        with(Edits.of(corrected), "kind", "OTHER", "label", null, "upperAmount", null)));
        assertEquals(
                expected("{'hub': {'figures': {'nodes': [{'label': 'group', 'organisation': {'slug': 'has-figures'},"
                        + " 'history': {'nodes': [{'kind': 'ADDED'}, {'kind': 'CHANGED'}]},"
                        + " 'citations': [{'source': {'slug': 'g-enews'}}]}]}}}"),
                data("{ hub(slug: \"has-figures\") { figures { nodes { label organisation { ... on Entry { slug } }"
                        + " history { nodes { kind } } citations { source { slug } } } } } }"));
        String message = refused("deleteHub", Edits.of(hub)).get("message").asText();
        assertTrue(message.contains("by figures (1)"), message);
        done("deleteFigure", Edits.of(corrected), "deletedId");
        done("deleteHub", Edits.of(hub), "deletedId");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(Map.of("kind", "REVENUE"), List.of("input.currency")),
                arguments(Map.of("kind", "EMPLOYEES", "currency", "EUR"), List.of("input.currency")),
                arguments(Map.of("kind", "FLOOR_AREA"), List.of("input.unit")),
                arguments(Map.of("kind", "FLOOR_AREA", "unit", "DESK"), List.of("input.unit")),
                arguments(Map.of("kind", "CAPACITY", "unit", "HECTARE"), List.of("input.unit")),
                arguments(Map.of("kind", "PATENTS", "unit", "PERCENT"), List.of("input.unit")),
                arguments(Map.of("kind", "OTHER"), List.of("input.label")),
                arguments(
                        Map.of("kind", "OTHER", "label", "Grants", "currency", "EUR", "unit", "PERCENT"),
                        List.of("input.unit")),
                arguments(Map.of("kind", "PATENTS", "amount", "1.5"), List.of("input.amount")),
                arguments(Map.of("kind", "PATENTS", "amount", "-1"), List.of("input.amount")),
                arguments(Map.of("kind", "EMPLOYEES", "upperAmount", "20"), List.of("input.upperAmount")),
                arguments(Map.of("kind", "EMPLOYEES", "qualifier", "RANGE"), List.of("input.upperAmount")),
                arguments(
                        Map.of("kind", "EMPLOYEES", "qualifier", "RANGE", "upperAmount", "10"),
                        List.of("input.upperAmount")),
                arguments(
                        Map.of(
                                "kind",
                                "REVENUE",
                                "qualifier",
                                "AT_MOST",
                                "upperAmount",
                                "20",
                                "amount",
                                "-3",
                                "unit",
                                "ACRE",
                                "organisation",
                                "nothing",
                                "label",
                                " "),
                        List.of(
                                "input.amount",
                                "input.currency",
                                "input.label",
                                "input.organisation",
                                "input.unit",
                                "input.upperAmount")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void allFaultsAreReportedAtOnce(Map<String, Object> input, List<String> paths) {
        var given = with(
                given(Edits.id("hub", "station-f")),
                input.entrySet().stream()
                        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                        .toArray());

        assertEquals(paths, refusedAt("createFigure", given));
    }

    @Test
    void aLossIsNegativeAndFullTimeEquivalentsMayBeFractions() {
        var tenant = Edits.tenant("Makes A Loss");

        assertEquals(
                "-12.25",
                add(tenant, "kind", "PROFIT", "amount", "-12.25", "currency", "USD")
                        .get("amount")
                        .asText());
        assertEquals(
                "10.5",
                add(tenant, "amount", "10.5", "label", "full-time equivalents")
                        .get("amount")
                        .asText());
    }

    @Test
    void aMergeMovesFiguresAndItsUndoingMovesThemBack() {
        for (String type : List.of("tenant", "hub", "fund")) {
            var survivor = twin(type, "Figures Stay With " + type);
            var merged = twin(type, "Figures Leave " + type);
            add(survivor, "amount", "1");
            var moved = add(merged, "amount", "2");

            var after = Twins.merged(type, survivor, merged);
            assertEquals(List.of("2", "1"), amounts(type, survivor));
            done("updateFigure", with(Map.of("id", moved.get("id").asText(), "version", 1), "amount", "3"), FIGURE);
            var later = add(survivor, "amount", "4");
            Twins.undone(merged, after);

            assertEquals(List.of("4", "1"), amounts(type, survivor));
            assertEquals(List.of("3"), amounts(type, merged));
            done("deleteFigure", Edits.of(later), "deletedId");
        }
    }

    private static JsonNode twin(String type, String name) {
        return switch (type) {
            case "tenant" -> Twins.tenant(name);
            case "hub" -> Twins.hub(name);
            default -> Twins.fund(name);
        };
    }

    private static List<String> amounts(String type, JsonNode entry) {
        var found = data(
                "query ($slug: String) { " + type
                        + "(slug: $slug) { figures(orderBy: { field: AMOUNT, direction: DESC })"
                        + " { nodes { amount } } } }",
                Map.of("slug", entry.get("slug").asText()));
        return GraphQLCall.texts(found.at("/" + type + "/figures/nodes"), "/amount");
    }

    /** Employees, unless another kind is given. */
    private static JsonNode add(JsonNode entry, Object... more) {
        return done("createFigure", with(given(entry.get("id").asText()), more), FIGURE)
                .get("figure");
    }

    private static Map<String, Object> given(String organisation) {
        return cited("organisation", organisation, "kind", "EMPLOYEES", "qualifier", "EXACT", "amount", "10");
    }
}
