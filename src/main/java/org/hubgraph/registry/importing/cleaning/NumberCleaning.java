package org.hubgraph.registry.importing.cleaning;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.hubgraph.registry.importing.fault.ImportRule;

/** Converts numbers with separators to digits. */
public final class NumberCleaning {
    private static final Pattern BLANKS = Pattern.compile("(?<=\\d)[  \\u202F'’_](?=\\d{3})");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,32}(?:\\.\\d{1,30})?");
    private static final Pattern EXPONENT = Pattern.compile("[+-]?\\d{1,10}(?:\\.\\d{1,17})?[eE][+-]?\\d{1,2}");
    private static final Pattern GROUPS = Pattern.compile("[+-]?\\d{1,3}(?:([,.])\\d{3})(?:\\1\\d{3})*+(?:[,.]\\d+)?");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d+,\\d+");

    private NumberCleaning() {}

    /**
     * A number without separators.
     *
     * @param decimalComma whether a comma begins the decimals, as in {@code 1.234,5}
     */
    public static Cleaned<String> clean(String text, boolean decimalComma) {
        return TextCleaning.value(text).then(value -> number(value, decimalComma, false));
    }

    /** @param ambiguous whether one point may separate thousands, as it does in amounts of money */
    static Cleaned<String> number(String text, boolean decimalComma, boolean ambiguous) {
        String digits = BLANKS.matcher(text).replaceAll("");
        if (decimalComma) {
            digits = digits.replace(".", "").replace(',', '.');
        } else if (ambiguous && isAmbiguous(digits)) {
            return Cleaned.dropped(
                    ImportRule.NUMBER, text, "may have thousands or decimals after the point: name the decimal sign");
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

    /** One point with three digits after it, as in {@code 1.200}; with a leading zero they are decimals. */
    private static boolean isAmbiguous(String digits) {
        return digits.matches("[+-]?[1-9]\\d{0,2}\\.\\d{3}") && !digits.endsWith("000");
    }

    /** Of two kinds of separators the last one begins the decimals. A comma alone separates thousands. */
    private static String withoutGroups(String digits) {
        var groups = GROUPS.matcher(digits);
        if (groups.matches()) {
            int last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
            char group = groups.group(1).charAt(0);
            boolean decimals = digits.charAt(last) != group || group == '.' && digits.indexOf('.') == last;
            String whole = decimals ? digits.substring(0, last) : digits;
            String rest = decimals ? "." + digits.substring(last + 1) : "";
            return whole.replace(",", "").replace(".", "") + rest;
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
