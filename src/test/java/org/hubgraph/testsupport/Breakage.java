package org.hubgraph.testsupport;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.hubgraph.testsupport.SpoiltValues.JSON;
import static org.hubgraph.testsupport.SpoiltValues.repeated;
import static org.hubgraph.testsupport.SpoiltValues.twice;

/** Ways to make one value in the input of a mutation invalid. */
public enum Breakage {
    WRONG_TYPE(place -> true, (place, from) -> place.set(from.ofWrongType(place))),
    NULL_FOR_A_VALUE(InputPlace::isRequired, (place, from) -> place.set(JSON.nullNode())),
    MISSING_FIELD(place -> place.isRequired() && place.index() < 0, (place, from) -> ((ObjectNode) place.owner())
            .remove(place.field())),
    UNKNOWN_FIELD(Breakage::isObject, (place, from) -> object(place)
            .put(from.any("nope", "__typename", "", "Id", "input"), 1)),
    HUGE_TEXT(InputPlace::isText, (place, from) -> place.set(from.hugeText())),
    MANY_BYTES(InputPlace::isText, (place, from) -> place.set(from.text("x".repeat(300_000)))),
    BLANK_TEXT(
            place -> place.isText() && !place.field().equals("reason"),
            (place, from) -> place.set(from.text("", " ", "\t", "\n\r\n"))),
    NULL_CHARACTER(InputPlace::isText, (place, from) -> place.set(from.text("\0", "a\0b", "a\0"))),
    LONE_SURROGATE(
            InputPlace::isText,
            (place, from) -> place.set(from.text("a\uD83D", "\uDE80b", "\uDE80\uD83D", "https://example.org/\uD83D"))),
    NUMBER_OUT_OF_RANGE(
            place -> place.isOne("Int") || place.isOne("Float") || place.isOne("Decimal"),
            (place, from) -> place.set(from.outOfRange(place))),
    NO_DATE(
            place -> place.isOne("PartialDate"),
            (place, from) -> place.set(from.text(
                    "2023-02-30",
                    "2023-02-29",
                    "2023-06-31",
                    "2023-13",
                    "2023-00",
                    "2023-2-3",
                    "20230101",
                    "0000",
                    "-2023",
                    "12023",
                    "٢٠٢٣",
                    "2023-01-01T00:00:00Z",
                    "2023\n"))),
    NO_CODE(
            place -> place.isOne("CountryCode")
                    || place.isOne("CurrencyCode")
                    || place.isOne("LanguageTag")
                    || place.isOne("URL"),
            (place, from) -> place.set(from.text("kr ", "ZZZ", "en_US", "x-", "javascript:alert(1)", "http://", "/x"))),
    UNKNOWN_ENUM_VALUE(
            place -> place.isEnum() && place.value().isTextual(),
            (place, from) ->
                    place.set(from.text("NOPE", place.value().asText().toLowerCase(Locale.ROOT), "", "true", "É"))),
    UNKNOWN_ID(place -> place.isOne("ID"), (place, from) -> place.set(from.unknownId())),
    ID_OF_ANOTHER_TYPE(place -> place.isOne("ID"), (place, from) -> place.set(from.idOfAnotherType(place))),
    ID_OF_A_PAST_STATE(place -> place.isOne("ID"), (place, from) -> place.set(from.idOfAPastState())),
    SLUG_IN_WRONG_CASE(
            place -> place.isOne("ID") || place.field().equals("slug"),
            (place, from) -> place.set(from.slugInWrongCase())),
    EMPTY_LIST(place -> place.isList() && place.isRequired(), (place, from) -> place.set(JSON.arrayNode())),
    LIST_OF_THOUSANDS(Breakage::isFilledList, (place, from) -> place.set(from.thousands(place.value()))),
    DUPLICATE(
            place -> isFilledList(place)
                    && List.of("names", "externalIds", "guests", "services").contains(place.field()),
            (place, from) -> place.set(repeated(place.value(), 2))),
    DATES_THE_WRONG_WAY_ROUND(
            place -> !SpoiltValues.datesInOrder(place).isEmpty(), (place, from) -> from.turnDatesRound(place)),
    WRONG_VERSION(
            place -> place.field().equals("version") && place.value().isInt(),
            (place, from) -> place.set(JSON.numberNode(place.value().asInt() + from.any(1, -1, 1_000_000)))),
    QUOTE_WITHOUT_LANGUAGE(
            place -> place.hasFields(List.of("quote", "quoteLanguage")),
            (place, from) -> object(place).put("quote", "So they say").putNull("quoteLanguage")),
    LIST_FOR_ONE(
            place -> !place.isList() && place.index() < 0 && !place.value().isMissingNode(),
            (place, from) -> place.set(twice(place.value()))),

    // After the following ones, the server may still accept the input.
    ONE_FOR_A_LIST(
            Breakage::isFilledList, (place, from) -> place.set(place.value().get(0)), false),
    NULL_FOR_NOTHING(place -> !place.isRequired(), (place, from) -> place.set(JSON.nullNode()), false),
    MINUS_NOTHING(
            place -> place.isOne("Int") || place.isOne("Float"), (place, from) -> place.set(from.raw("-0")), false),
    FARTHEST_VALUE(
            place -> !place.field().equals("version")
                    && (place.isOne("Int") || place.isOne("PartialDate") || place.isOne("Decimal")),
            (place, from) -> place.set(from.farthest(place)),
            false),
    CONTROL_CHARACTERS(
            place -> place.isOne("String"),
            (place, from) ->
                    place.set(from.text("a\u0001b", "\u001b[2J", "a\u202Eb", "a\r\nb", "\u0085", "\uFFFF", "\uFEFF")),
            false),
    LONG_TEXT(place -> place.isOne("String"), (place, from) -> place.set(from.longText()), false),
    UNICODE_BLANK(
            place -> place.isOne("String"),
            (place, from) -> place.set(from.text("\u3000", "\u00a0", "\u200b", "\u2028")),
            false),
    SAME_AGAIN(Breakage::isFilledList, (place, from) -> place.set(repeated(place.value(), from.number(2, 50))), false),
    NOTHING_LISTED(InputPlace::isList, (place, from) -> place.set(JSON.arrayNode()), false),
    FIELD_OF_CITATION(
            place -> place.hasFields(List.of("quote", "fields")),
            (place, from) -> object(place).putArray("fields").add(from.any("id", "names", "nope", "version")),
            false);

    /** @param from creates the replacement values */
    private interface Spoiling {
        void at(InputPlace place, SpoiltValues from);
    }

    private final Predicate<InputPlace> fits;
    private final Spoiling spoiling;
    private final boolean certain;

    Breakage(Predicate<InputPlace> fits, Spoiling spoiling) {
        this(fits, spoiling, true);
    }

    Breakage(Predicate<InputPlace> fits, Spoiling spoiling, boolean certain) {
        this.fits = fits;
        this.spoiling = spoiling;
        this.certain = certain;
    }

    /** Whether every server with this schema must reject the result. */
    public boolean isCertain() {
        return certain;
    }

    /** Whether the result has hundreds of thousands of bytes. */
    boolean isLarge() {
        return this == HUGE_TEXT || this == MANY_BYTES || this == LIST_OF_THOUSANDS;
    }

    boolean fits(InputPlace place) {
        return fits.test(place);
    }

    void spoil(InputPlace place, SpoiltValues from) {
        spoiling.at(place, from);
    }

    private static boolean isObject(InputPlace place) {
        return place.isObject() && place.value().isObject();
    }

    private static ObjectNode object(InputPlace place) {
        return (ObjectNode) place.value();
    }

    private static boolean isFilledList(InputPlace place) {
        return place.isList() && SpoiltValues.isFilled(place.value());
    }
}
