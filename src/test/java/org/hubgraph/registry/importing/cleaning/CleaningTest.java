package org.hubgraph.registry.importing.cleaning;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.registry.entry.IdScheme;
import org.hubgraph.registry.importing.cleaning.DateRules.DateOrder;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.Severity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CleaningTest {
    private static final DateRules YEARS = new DateRules(DateOrder.DAY_FIRST, true, 1000);
    private static final DateRules MONTHS = new DateRules(DateOrder.MONTH_FIRST, false, 1000);

    @Test
    void textsLoseBlanksAndInvisibleCharacters() {
        assertEquals("Harbour Optics", text("  Harbour \u00a0 Optics\n", Cleaner.BLANKS));
        assertEquals("Lighthouse Labs", text("Light\u200bhouse Labs", Cleaner.INVISIBLE));
        assertEquals("Café", text("Cafe\u0301", Cleaner.NFC));
        assertEquals("👩\u200d🔬 Labs", text("👩\u200d🔬 Labs"));
        assertEquals("two lines", text("two\r\nlines", Cleaner.BLANKS));
        assertEquals("two\nlines", TextCleaning.lines("two\nlines").value());
        assertNull(text("\u3164", Cleaner.BLANKS));
        assertNull(text(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", "N/A", "-", "—", "无", "なし", " n/a "})
    void nothingIsNoValue(String text) {
        var cleaned = TextCleaning.name(text);

        assertTrue(cleaned.isEmpty());
        assertTrue(cleaned.cleaners().contains(Cleaner.NOTHING));
    }

    @Test
    void wordsForNothingMayBeNames() {
        assertEquals("Unknown", TextCleaning.name("Unknown").value());
        assertTrue(TextCleaning.value("Unknown").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bon-PrivÃ©", "CafÃ©", "StraÃŸe", "ä¸Šæµ·", "Caf\uFFFD"})
    void mojibakeIsFlaggedAndStays(String text) {
        var cleaned = TextCleaning.name(text);

        assertEquals(text, cleaned.value());
        assertEquals(ImportRule.MOJIBAKE, cleaned.faults().get(0).rule());
        assertEquals(Severity.FLAGGED, cleaned.faults().get(0).severity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Café", "Straße", "SÃO PAULO", "Ångström", "Łódź", "上海", "Âge d’or", "ÎLE-DE-FRANCE", "Ã"})
    void otherTextsAreNotMojibake(String text) {
        assertEquals(Set.of(), Set.copyOf(TextCleaning.name(text).faults()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2010年|2010|DATE
            2010年5月3日|2010-05-03|DATE
            2010년 5월|2010-05|DATE
            2013-12-12 00:00:00|2013-12-12|DATE
            2013-12-12T08:30:00Z|2013-12-12|DATE
            2011-00-00|2011|DATE_PARTS
            2011-05-00|2011-05|DATE_PARTS
            12/31/2009|2009-12-31|DATE
            31/12/2009|2009-12-31|DATE
            03/03/1998|1998-03-03|DATE
            31.12.1999|1999-12-31|DATE
            1.1.2004|2004-01-01|DATE
            2010/5/3|2010-05-03|DATE
            20100503|2010-05-03|DATE
            05/2010|2010-05|DATE
            May 3, 2010|2010-05-03|DATE
            3 May 2010|2010-05-03|DATE
            3. März 2010|2010-03-03|DATE
            Sept 2010|2010-09|DATE
            31-Dec-1999|1999-12-31|DATE
            Dec-1999|1999-12|DATE
            2000-Q3|2000-35|DATE
            1990s|199X|DATE
            c. 1900|1900~|DATE
            2010.0|2010|DATE
            """)
    void datesAreConverted(String text, String date, Cleaner cleaner) {
        var cleaned = DateCleaning.clean(text, DateRules.DEFAULT);

        assertEquals(date, cleaned.value());
        assertEquals(Set.of(cleaner), cleaned.cleaners());
        assertEquals(0, cleaned.faults().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2007", "2007-01-01", "2004-06/2006-08", "../1984", "1984/..", "2023~", "201X"})
    void datesOfTheRegistryStay(String text) {
        assertEquals(Cleaned.unchanged(text), DateCleaning.clean(text, DateRules.DEFAULT));
    }

    @Test
    void ambiguousDatesBecomeYearsUnlessTheOrderIsKnown() {
        var cleaned = DateCleaning.clean("03/04/1998", DateRules.DEFAULT);

        assertEquals("1998", cleaned.value());
        assertEquals(ImportRule.DATE_AMBIGUOUS, cleaned.faults().get(0).rule());
        assertEquals("1998-04-03", DateCleaning.clean("03/04/1998", YEARS).value());
        assertEquals("1998-03-04", DateCleaning.clean("03/04/1998", MONTHS).value());
    }

    @Test
    void theFirstOfJanuaryIsAYearOnRequest() {
        assertEquals("2007", DateCleaning.clean("2007-01-01", YEARS).value());
        assertEquals(
                Set.of(Cleaner.YEAR_ONLY),
                DateCleaning.clean("2007-01-01", YEARS).cleaners());
        assertEquals("2007-01-02", DateCleaning.clean("2007-01-02", YEARS).value());
    }

    @ParameterizedTest
    @CsvSource({
        "2010-02-30,DATE",
        "USD,DATE",
        "2000-Q3|2000,DATE",
        "12/31/09,DATE",
        "2010-13,DATE",
        "0000-00-00,DATE",
        "0201-11-03,DATE_IMPLAUSIBLE",
        "9999-01-01,DATE_IMPLAUSIBLE"
    })
    void whatIsNoDateIsDropped(String text, ImportRule rule) {
        var cleaned = DateCleaning.clean(text, DateRules.DEFAULT);

        assertTrue(cleaned.isEmpty());
        assertEquals(rule, cleaned.faults().get(0).rule());
        assertEquals(Severity.DROPPED, cleaned.faults().get(0).severity());
    }

    @ParameterizedTest
    @CsvSource({
        "DE,DE",
        "de,DE",
        "DEU,DE",
        "United States,US",
        "USA,US",
        "U.S.A.,US",
        "XK,XK",
        "Österreich,AT",
        "Deutschland,DE",
        "中国,CN",
        "대한민국,KR",
        "COTE D'IVOIRE,CI",
        "UK,GB",
        "Kosovo,XK",
        "viet nam,VN"
    })
    void countriesAreConverted(String text, String code) {
        assertEquals(code, CountryCleaning.clean(text).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SF Bay Area", "ZZ", "Europe"})
    void whatIsNoCountryIsDropped(String text) {
        assertEquals(
                ImportRule.COUNTRY, CountryCleaning.clean(text).faults().get(0).rule());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "8500000;USD;8500000;USD",
                "1,200,000;USD;1200000;USD",
                "€ 1.200.000,50;;1200000.5;EUR",
                "US$ 5 million;;5000000;USD",
                "$8.5M;USD;8500000;USD",
                "8,500,000 EUR;USD;8500000;EUR",
                "CHF 1'200;;1200;CHF",
                "60亿元;;6000000000;CNY",
                "¥6亿;CNY;600000000;CNY",
                "1 200 000 zł;;1200000;PLN",
                "0;USD;0;USD",
                "£1.5bn;;1500000000;GBP"
            })
    void moneyIsConverted(String text, String given, String amount, String currency) {
        assertEquals(
                new MoneyCleaning.Amount(amount, currency, false),
                MoneyCleaning.clean(text, given, DecimalSign.UNTOLD).value());
    }

    @Test
    void amountsMayBeApproximate() {
        assertEquals(
                new MoneyCleaning.Amount("3000000", "EUR", true),
                MoneyCleaning.clean("about €3 million", null, DecimalSign.UNTOLD)
                        .value());
    }

    @ParameterizedTest
    @CsvSource({"$5,CURRENCY", "¥5,CURRENCY", "ZZZ 5,CURRENCY", "five USD,MONEY", "1.234 EUR,MONEY", "5 lots EUR,MONEY"
    })
    void whatIsNoAmountIsDropped(String text, ImportRule rule) {
        assertEquals(
                rule,
                MoneyCleaning.clean(text, null, DecimalSign.UNTOLD)
                        .faults()
                        .get(0)
                        .rule());
    }

    @ParameterizedTest
    @CsvSource({
        "harbour-optics.example,https://harbour-optics.example,BARE_HOST",
        "www.example.org/a?b=c,https://www.example.org/a?b=c,BARE_HOST",
        "HTTP://Marine.example/,http://marine.example/,URL",
        "[site](https://bonprive.example),https://bonprive.example,MARKDOWN_LINK",
        "https://example.org/a b,https://example.org/a%20b,URL",
        "HTTPS://web.example/2010/http://example.org/,https://web.example/2010/http://example.org/,URL",
        "http://köln.example/straße,http://xn--kln-sna.example/stra%C3%9Fe,URL"
    })
    void addressesAreConverted(String text, String address, Cleaner cleaner) {
        var cleaned = AddressCleaning.clean(text);

        assertEquals(address, cleaned.value());
        assertEquals(Set.of(cleaner), cleaned.cleaners());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "1000-5000 people",
                "Technology",
                "ftp://x.example",
                "http://a:b@c.de",
                "https://https://c.de",
                "http://HTTP//c.de",
                "https://c.de;https://d.de",
                "https://c.de/x, http://d.de",
                "https://c.de|https://d.de"
            })
    void whatIsNoAddressIsDropped(String text) {
        var cleaned = AddressCleaning.clean(text);

        assertTrue(cleaned.isEmpty());
        assertEquals(ImportRule.URL, cleaned.faults().get(0).rule());
    }

    @Test
    void idsHaveOneFormAndCheckDigits() {
        var ror = ValueCleaning.externalId(IdScheme.ROR, "https://ror.org/02NR0KA47");

        assertEquals("02nr0ka47", ror.value());
        assertEquals(Set.of(Cleaner.EXTERNAL_ID), ror.cleaners());
        assertEquals(
                ImportRule.EXTERNAL_ID,
                ValueCleaning.externalId(IdScheme.ROR, "02nr0ka48")
                        .faults()
                        .get(0)
                        .rule());
    }

    @Test
    void otherValuesAreConverted() {
        assertEquals("zh-Hant", ValueCleaning.language("zh_hant").value());
        assertTrue(ValueCleaning.language("english").isEmpty());
        assertEquals(true, ValueCleaning.truth("yes").value());
        assertEquals("EUR", ValueCleaning.currency("eur").value());
        assertEquals(
                "RESEARCH_INSTITUTE",
                ValueCleaning.constant("research institute", List.of("RESEARCH_INSTITUTE"))
                        .value());
    }

    @Test
    void eachCleanerHasANameAndAnEffect() {
        assertEquals(
                Cleaner.values().length,
                Set.of(Cleaner.values()).stream()
                        .map(Cleaner::effect)
                        .collect(Collectors.toSet())
                        .size());
        assertEquals("bare-host", Cleaner.BARE_HOST.text());
    }

    private static String text(String text, Cleaner... cleaners) {
        var cleaned = TextCleaning.name(text);
        assertEquals(Set.of(cleaners), cleaned.cleaners());
        return cleaned.value();
    }
}
