package org.hubgraph.registry.importing.cleaning;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hubgraph.registry.importing.fault.ImportRule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NumberCleaningTest {
    @Test
    void theDecimalSignDecides() {
        assertEquals("1234", NumberCleaning.clean("1.234", DecimalSign.COMMA).value());
        assertEquals("1.5", NumberCleaning.clean("1,5", DecimalSign.UNTOLD).value());
        assertEquals(
                "-37.814", NumberCleaning.clean("-37.814", DecimalSign.UNTOLD).value());
        assertEquals(
                "53.551", NumberCleaning.clean("53.5510", DecimalSign.UNTOLD).value());
        assertEquals("500", NumberCleaning.amount("500.000", DecimalSign.POINT).value());
    }

    /** Each number from 1 to 999 with three digits behind it, of which some are zeros. */
    @Test
    void threeDigitsBehindTheDecimalSignMayBeThousands() {
        for (int whole : List.of(1, 9, 10, 500, 999)) {
            for (String three : List.of("000", "500", "050", "005", "123", "999")) {
                for (String sign : List.of("", "-")) {
                    String point = sign + whole + "." + three;
                    String comma = sign + whole + "," + three;
                    assertAmbiguous(point, DecimalSign.UNTOLD);
                    assertAmbiguous(comma, DecimalSign.COMMA);
                    assertEquals(
                            sign + whole + three,
                            NumberCleaning.amount(comma, DecimalSign.UNTOLD).value());
                    assertEquals(
                            sign + whole + three,
                            NumberCleaning.amount(point, DecimalSign.COMMA).value());
                }
            }
        }
    }

    private static void assertAmbiguous(String text, DecimalSign sign) {
        assertTrue(NumberCleaning.amount(text, sign).isEmpty(), text);
        for (String money : List.of(text + " EUR", "€ " + text, "about " + text + " €")) {
            var cleaned = MoneyCleaning.clean(money, null, sign);
            assertTrue(cleaned.isEmpty(), money);
            assertTrue(cleaned.faults().get(0).message().startsWith("may have thousands or decimals"), money);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0.500;0.5;",
                "0,500;0.5;0.5",
                "0.125;0.125;",
                "1,234.56;1234.56;",
                "1.234,56;1234.56;1234.56",
                "1234,567;1234.567;1234.567",
                "1.234.567;1234567;1234567",
                "1,234,567;1234567;",
                "1,234,56;;",
                "1.234.56;;",
                "1234.5;1234.5;",
                "5.25;5.25;",
                "12.34,5;;",
                "0.500,5;;",
                "1234.567,8;;",
                "1,5e3;;1500"
            })
    void separatorsMustSeparateThousands(String text, String untold, String comma) {
        assertEquals(untold, NumberCleaning.clean(text, DecimalSign.UNTOLD).value());
        assertEquals(comma, NumberCleaning.clean(text, DecimalSign.COMMA).value());
    }

    /** A time that grew with the square of the length would be minutes. */
    @Test
    void longTextsAreNoAmountsAndAreRefusedInTime() {
        for (String text : List.of("1" + ".".repeat(99_000) + "!", "1" + "€".repeat(99_000) + "1")) {
            var cleaned = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                for (int i = 0; i < 20; i++) {
                    MoneyCleaning.clean(text, null, DecimalSign.UNTOLD);
                }
                return MoneyCleaning.clean(text, null, DecimalSign.UNTOLD);
            });

            assertEquals(ImportRule.MONEY, cleaned.faults().get(0).rule());
        }
    }
}
