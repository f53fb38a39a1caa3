package org.hubgraph.registry.importing.cleaning;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.hubgraph.registry.importing.fault.ImportRule;

/** Converts numbers with separators to digits. */
public final class NumberCleaning {
    private static final Pattern BLANKS = Pattern.compile("(?<=\\d)[  \\u202F'’_](?=\\d{3})");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,32}(?:\\.\\d{1,30})?");
    private static final Pattern EXPONENT = Pattern.compile("[+-]?\\d{1,10}(?:\\.\\d{1,17})?[eE][+-]?\\d{1,2}");
    private static final Pattern COMMA_GROUPS = Pattern.compile("[+-]?[1-9]\\d{0,2}(?:,\\d{3})++(?:\\.\\d+)?");
    private static final Pattern POINT_GROUPS =
            Pattern.compile("[+-]?[1-9]\\d{0,2}(?:\\.\\d{3}(?:\\.\\d{3})++(?:,\\d+)?|\\.\\d{3},\\d+)");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern WITH_COMMA =
            Pattern.compile("[+-]?(?:\\d+|[1-9]\\d{0,2}(?:\\.\\d{3})++)(?:,\\d+)?(?:[eE][+-]?\\d{1,2})?");
    /** Three digits behind one separator; behind a leading zero they are decimals. */
    private static final Pattern THREE_DIGITS = Pattern.compile("[+-]?[1-9]\\d{0,2}([.,])\\d{3}");

    private NumberCleaning() {}

    /** A number without separators, such as a coordinate, which may have any number of decimals. */
    public static Cleaned<String> clean(String text, DecimalSign sign) {
        return TextCleaning.value(text).then(value -> number(value, sign, false));
    }

    /** As {@link #clean}, for whole numbers and amounts: three decimals could as well be thousands. */
    public static Cleaned<String> amount(String text, DecimalSign sign) {
        return TextCleaning.value(text).then(value -> number(value, sign, true));
    }

    /** @param amount whether three digits behind the decimal sign may be thousands */
    static Cleaned<String> number(String text, DecimalSign sign, boolean amount) {
        String digits = BLANKS.matcher(text).replaceAll("");
        if (amount && isAmbiguous(digits, sign)) {
            return Cleaned.dropped(
                    ImportRule.NUMBER,
                    text,
                    sign == DecimalSign.COMMA
                            ? "may have thousands or decimals after the comma: separate thousands by points"
                            : "may have thousands or decimals after the point: name the decimal sign");
        }
        if (sign == DecimalSign.COMMA) {
            if (!WITH_COMMA.matcher(digits).matches()) {
                return Cleaned.dropped(ImportRule.NUMBER, text, "is not a number with a decimal comma");
            }
            digits = digits.replace(".", "").replace(',', '.');
        } else {
            digits = withoutGroups(digits);
        }
        if (EXPONENT.matcher(digits).matches()) {
            digits = new BigDecimal(digits).toPlainString();
        }
        if (!PLAIN.matcher(digits).matches()) {
            return Cleaned.dropped(ImportRule.NUMBER, text, "is not a number");
        }
        String plain = plain(digits);
        return plain.equals(text) ? Cleaned.unchanged(text) : Cleaned.by(Cleaner.NUMBER, plain);
    }

    /** Whether three digits follow the decimal sign, as in {@code 1.200}, and the mapping does not say that they are decimals. */
    private static boolean isAmbiguous(String digits, DecimalSign sign) {
        var found = THREE_DIGITS.matcher(digits);
        return sign != DecimalSign.POINT
                && found.matches()
                && found.group(1).equals(sign == DecimalSign.COMMA ? "," : ".");
    }

    /** Of two kinds of separators the last one begins the decimals. A comma in front of three digits separates thousands. */
    private static String withoutGroups(String digits) {
        if (COMMA_GROUPS.matcher(digits).matches()) {
            return digits.replace(",", "");
        }
        if (POINT_GROUPS.matcher(digits).matches()) {
            return digits.replace(".", "").replace(',', '.');
        }
        return COMMA.matcher(digits).matches() ? digits.replace(',', '.') : digits;
    }

    private static String plain(String digits) {
        var value = new BigDecimal(digits);
        if (value.signum() == 0) {
            return "0";
        }
        return value.scale() <= 0
                ? value.toPlainString()
                : value.stripTrailingZeros().toPlainString();
    }
}
