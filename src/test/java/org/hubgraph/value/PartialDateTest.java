package org.hubgraph.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.failure.Invalid;
import org.hubgraph.testsupport.DateOracle;
import org.hubgraph.testsupport.RandomValues;
import org.hubgraph.testsupport.Repetitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PartialDateTest {
    private static final String POINT = "([0-9]{4}(-[0-9]{2}){0,2}|[0-9]{3}X|[0-9]{2}XX)[?~%]?";
    private static final Pattern FORM =
            Pattern.compile("(\\.\\./" + POINT + "|" + POINT + "/\\.\\.|" + POINT + "(/" + POINT + ")?)");
    private static final Pattern PARTS = Pattern.compile("(0[1-9]|1[0-2]|3[3-6]|4[01])");

    @Test
    void datesAreSortedByTheirEarliestAndThenTheirLatestDay() {
        var sorted = Stream.of(
                        "2024",
                        "2023-09-10",
                        "2023-10",
                        "2023",
                        "2023-09",
                        "../2022",
                        "2023/..",
                        "2023-33",
                        "202X",
                        "2023~",
                        "2022-12/2023-02")
                .map(PartialDate::new)
                .sorted();

        assertEquals(
                "[../2022, 202X, 2023~, 2022-12/2023-02, 2023-33, 2023, 2023/.., 2023-09, 2023-09-10, 2023-10, 2024]",
                sorted.toList().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09-28, 2023-09-28, 2023-09-28",
        "2024-02, 2024-02-01, 2024-02-29",
        "1900-02, 1900-02-01, 1900-02-28",
        "1984, 1984-01-01, 1984-12-31",
        "1984~, 1983-01-01, 1985-12-31",
        "1984?, 1983-01-01, 1985-12-31",
        "1984%, 1982-01-01, 1986-12-31",
        "2024-03~, 2024-02-01, 2024-04-30",
        "2024-03-01~, 2024-02-29, 2024-03-02",
        "../1984, 0001-01-01, 1984-12-31",
        "1984-06/.., 1984-06-01, 9999-12-31",
        "2010-33, 2010-01-01, 2010-03-31",
        "2010-36, 2010-10-01, 2010-12-31",
        "2010-33~, 2009-10-01, 2010-06-30",
        "2010-40, 2010-01-01, 2010-06-30",
        "2010-41, 2010-07-01, 2010-12-31",
        "201X, 2010-01-01, 2019-12-31",
        "19XX, 1900-01-01, 1999-12-31",
        "201X~, 2000-01-01, 2029-12-31",
        "2004-06/2006-08, 2004-06-01, 2006-08-31",
        "2004~/2006-08-01?, 2003-01-01, 2006-08-02",
        "000X, 0001-01-01, 0009-12-31",
        "0001~, 0001-01-01, 0002-12-31",
        "99XX%, 9700-01-01, 9999-12-31"
    })
    void aDateIsOneOfTheDaysFromItsEarliestToItsLatest(String text, String earliest, String latest) {
        var date = new PartialDate(text);

        assertEquals(earliest, date.earliest());
        assertEquals(latest, date.latest());
        assertEquals(text, date.toString());
    }

    @Test
    void anIntervalBetweenEqualEndsIsTheirDate() {
        assertEquals("2023~", new PartialDate("2023~/2023~").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09, 2023-09-10",
        "2023, 2023-12-31",
        "2023-09-10, 2023-09",
        "2023-09-10, 2023-09-10",
        "2023-08, 2023-09",
        "1984~, 1983",
        "../1984, 0001",
        "1984, 1980/..",
        "2010-36, 2010-10-01"
    })
    void mayLieOnOrBefore(String date, String bound) {
        assertTrue(new PartialDate(date).mayBeUntil(new PartialDate(bound)));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-10, 2023-09",
        "2024, 2023-12-31",
        "2023-09-11, 2023-09-10",
        "2023-10-01, 2023-09",
        "1984~, 1982",
        "1984/.., ../1983"
    })
    void cannotLieOnOrBefore(String date, String bound) {
        assertFalse(new PartialDate(date).mayBeUntil(new PartialDate(bound)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000",
                "0000/2000",
                "2023-00",
                "2023-13",
                "2023-21",
                "2023-37",
                "2023-42",
                "2023-33-01",
                "2023-02-29",
                "2023-9",
                "20230910",
                "2023-09-10T00:00",
                " 2023",
                "２０２３",
                "2023 ~",
                "2023~~",
                "2023?~",
                "~2023",
                "202x",
                "2XXX",
                "20X3",
                "201X-05",
                "2023-1X",
                "../..",
                "..",
                "/2023",
                "2023/",
                "2023/2022",
                "2023/../2024",
                "2004/2005/2006",
                "Y2023",
                "-2023",
                "{2023}",
                "2023-09-10~/2023-09-11~ "
            })
    void whatIsNotInTheSubsetIsRefused(String text) {
        assertThrows(Invalid.class, () -> new PartialDate(text));
    }

    @Test
    void aLongTextIsRefusedWithoutBeingRead() {
        assertThrows(Invalid.class, () -> new PartialDate("2023/".repeat(1_000_000)));
    }

    @Test
    void generatedDatesHaveTheDaysOfASimpleReading() {
        var random = new RandomValues(1);
        for (int i = 0; i < Repetitions.of("hubgraph.dates", 5_000, 50_000); i++) {
            String text = random.sourceDate();
            var date = new PartialDate(text);

            assertEquals(text, date.toString());
            assertEquals(date, new PartialDate(date.toString()));
            assertEquals(date, PartialDate.stored(date.column()));
            assertTrue(date.column().length() <= PartialDate.COLUMN_LENGTH);
            assertEquals(DateOracle.firstDay(text).toString(), date.earliest(), text);
            assertEquals(DateOracle.lastDay(text).toString(), date.latest(), text);

            String other = random.sourceDate();
            var compared = date.compareTo(new PartialDate(other));
            assertEquals(Integer.signum(DateOracle.ORDER.compare(text, other)), Integer.signum(compared), text + other);
        }
    }

    @Test
    void distortedDatesAreAcceptedAsASimpleReadingAcceptsThem() {
        var values = new RandomValues(2);
        var random = new Random(2);
        int accepted = 0;
        for (int i = 0; i < Repetitions.of("hubgraph.dates", 20_000, 200_000); i++) {
            var text = new StringBuilder(values.sourceDate());
            for (int change = 0; change < 2; change++) {
                text.setCharAt(random.nextInt(text.length()), "0123456789-/.X~?%".charAt(random.nextInt(17)));
            }

            boolean expected = isDate(text.toString());

            assertEquals(expected, isAccepted(text.toString()), text::toString);
            accepted += expected ? 1 : 0;
        }
        assertTrue(accepted > 1_000);
    }

    private static boolean isAccepted(String text) {
        try {
            new PartialDate(text);
            return true;
        } catch (Invalid refused) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        for (String point : text.split("/")) {
            if (!point.equals("..") && !isPoint(point.replaceAll("[?~%]", ""))) {
                return false;
            }
        }
        return !DateOracle.firstDay(text).isAfter(DateOracle.lastDay(text));
    }

    private static boolean isPoint(String point) {
        if (point.startsWith("0000")) {
            return false;
        }
        if (point.length() == 7) {
            return PARTS.matcher(point.substring(5)).matches();
        }
        try {
            return point.length() == 4 || LocalDate.parse(point).getYear() > 0;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
