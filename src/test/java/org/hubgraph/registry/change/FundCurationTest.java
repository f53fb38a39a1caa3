package org.hubgraph.registry.change;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.Curation;
import org.hubgraph.testsupport.EachDatabase;

import static org.hubgraph.testsupport.Curation.change;
import static org.hubgraph.testsupport.Curation.clearing;
import static org.hubgraph.testsupport.Curation.entry;
import static org.hubgraph.testsupport.Curation.violations;
import static org.hubgraph.testsupport.Curation.with;
import static org.hubgraph.testsupport.GraphQLCall.expected;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@EachDatabase
@QuarkusTest
@ChangesRegistry
class FundCurationTest {
    private static final String LONGEST = "99999999999999999999999999999999.999999";
    private static final Curation FUNDS = new Curation(
            "Fund",
            "id slug version level sizeBasis launchedOn"
                    + " size { amount currency approximate conversions { amount currency approximate } }");

    @Test
    void aFundIsAddedWithItsSize() {
        var fund = FUNDS.created(with(
                input("Sized Fund"),
                Map.of(
                        "sizeBasis", "FUND_SIZE",
                        "launchedOn", "2023-09",
                        "size",
                                with(
                                        amount("60000000000.5", "CNY"),
                                        Map.of(
                                                "approximate",
                                                true,
                                                "conversions",
                                                List.of(
                                                        amount("8300000000", "USD"),
                                                        with(amount("0", "KRW"), Map.of("approximate", true))))))));

        assertEquals("CITY", fund.get("level").asText());
        assertEquals("FUND_SIZE", fund.get("sizeBasis").asText());
        assertEquals("2023-09", fund.get("launchedOn").asText());
        assertEquals(
                expected("{'amount': '60000000000.5', 'currency': 'CNY', 'approximate': true, 'conversions': ["
                        + "{'amount': '8300000000', 'currency': 'USD', 'approximate': false},"
                        + "{'amount': '0', 'currency': 'KRW', 'approximate': true}]}"),
                fund.get("size"));
        assertEquals(0, fund.get("version").asInt());
        assertEquals(fund, FUNDS.current(fund));
    }

    @Test
    void whatIsNotSaidIsUnspecified() {
        var fund = FUNDS.created(input("Bare Fund"));

        assertEquals("UNSPECIFIED", fund.get("sizeBasis").asText());
        assertTrue(fund.get("size").isNull());
        assertTrue(fund.get("launchedOn").isNull());
    }

    @Test
    void whatIsLeftOutStaysAndWhatIsNullIsCleared() {
        var fund = FUNDS.created(with(
                input("Changed Fund"),
                Map.of(
                        "size", with(amount("1", "CNY"), Map.of("conversions", List.of(amount("2", "USD")))),
                        "sizeBasis", "INVESTED",
                        "launchedOn", "2020")));

        var renewed = FUNDS.updated(
                with(change(fund), Map.of("level", "NATIONAL", "sizeBasis", "FUND_SIZE", "size", amount("3", "EUR"))));
        var cleared = FUNDS.updated(clearing(change(renewed), "size", "launchedOn"));

        assertEquals("NATIONAL", renewed.get("level").asText());
        assertEquals("FUND_SIZE", renewed.get("sizeBasis").asText());
        assertEquals(
                expected("{'amount': '3', 'currency': 'EUR', 'approximate': false, 'conversions': []}"),
                renewed.get("size"));
        assertEquals("2020", renewed.get("launchedOn").asText());
        assertTrue(cleared.get("size").isNull());
        assertTrue(cleared.get("launchedOn").isNull());
        assertEquals("NATIONAL", cleared.get("level").asText());
        assertEquals(2, cleared.get("version").asInt());
        assertEquals(cleared, FUNDS.current(fund));
    }

    @Test
    void theLongestAmountsFitWithTenConversions() {
        var others = Stream.of("AUD", "CAD", "CHF", "EUR", "GBP", "HKD", "JPY", "KRW", "SGD", "USD")
                .map(currency -> amount(LONGEST, currency))
                .toList();

        var fund = FUNDS.created(with(
                input("Longest Fund"), Map.of("size", with(amount(LONGEST, "CNY"), Map.of("conversions", others)))));

        var stored = FUNDS.current(fund).get("size");
        assertEquals(LONGEST, stored.get("amount").asText());
        assertEquals(10, stored.get("conversions").size());
        assertEquals(LONGEST, stored.at("/conversions/9/amount").asText());
    }

    @Test
    void moreThanFitsIsRefused() {
        var tooLong = FUNDS.create(with(input("Too Long"), Map.of("size", amount("1" + LONGEST, "CNY"))));
        var others = Stream.of("AUD", "CAD", "CHF", "EUR", "GBP", "HKD", "JPY", "KRW", "SGD", "USD", "CNY")
                .map(currency -> amount("1", currency))
                .toList();
        var tooMany = FUNDS.create(
                with(input("Too Many"), Map.of("size", with(amount("1", "NOK"), Map.of("conversions", others)))));

        assertEquals("INVALID", tooLong.at("/errors/0/extensions/code").asText(), tooLong::toString);
        assertEquals(List.of("input.size.conversions"), violations(tooMany));
    }

    @Test
    void everythingWrongWithAnAmountIsSaidAtOnce() {
        var fund = FUNDS.created(input("Kept Fund"));
        var wrong = with(
                amount("-0.000001", "CNY"),
                Map.of(
                        "conversions",
                        List.of(amount("-1", "USD"), amount("1", "EUR"), amount("1", "USD"), amount("1", "CNY"))));
        var paths = List.of(
                "input.size.amount",
                "input.size.conversions.0.amount",
                "input.size.conversions.2.currency",
                "input.size.conversions.3.currency");

        assertEquals(paths, violations(FUNDS.create(with(input("Wrong Fund"), Map.of("size", wrong)))));
        assertEquals(paths, violations(FUNDS.update(with(change(fund), Map.of("size", wrong)))));
        assertEquals(
                List.of("input.level", "input.sizeBasis"),
                violations(FUNDS.update(clearing(change(fund), "level", "sizeBasis"))));
        assertEquals(fund, FUNDS.current(fund));
    }

    @Test
    void aDeletedFundIsGone() {
        var fund = FUNDS.created(with(input("Spent Fund"), Map.of("size", amount("1", "CNY"))));

        assertEquals(fund.get("id").asText(), FUNDS.deleted(fund));
        assertTrue(FUNDS.current(fund).isNull());
    }

    private static Map<String, Object> input(String name) {
        return with(entry(name), Map.of("level", "CITY"));
    }

    private static Map<String, Object> amount(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }
}
