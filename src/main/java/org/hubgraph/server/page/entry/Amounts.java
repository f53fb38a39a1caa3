package org.hubgraph.server.page.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes amounts of money and figures in words, without rounding. */
public final class Amounts {
    private static final String[] NAMES = {"", "", " million", " billion", " trillion"};
    private static final int GROUP = 3;
    private static final int MOST_DECIMALS = 3;

    private Amounts() {}

    /**
     * @param money with {@code amount}, {@code currency}, {@code approximate} and {@code conversions}
     * @return such as "about CNY 60 billion (USD 8.24 billion)"; empty if there is no amount
     */
    static String words(JsonNode money) {
        if (!money.isObject()) {
            return "";
        }
        var others = new ArrayList<String>();
        Fields.list(money, "conversions").forEach(other -> others.add(plain(other)));
        return plain(money) + (others.isEmpty() ? "" : " (" + String.join(", ", others) + ")");
    }

    private static String plain(JsonNode money) {
        return (money.path("approximate").asBoolean() ? "about " : "") + Fields.text(money, "currency") + " "
                + number(Fields.text(money, "amount"));
    }

    /** @return such as "60.6 billion" if that is exact, otherwise all digits in groups */
    static String number(String decimal) {
        if (decimal.isEmpty()) {
            return "";
        }
        var exact = new BigDecimal(decimal).stripTrailingZeros();
        for (int i = NAMES.length - 1; i > 1; i--) {
            var unit = BigDecimal.TEN.pow(GROUP * i);
            if (exact.abs().compareTo(unit) >= 0) {
                var scaled = exact.divide(unit).stripTrailingZeros();
                if (scaled.scale() <= MOST_DECIMALS) {
                    return grouped(scaled) + NAMES[i];
                }
            }
        }
        return grouped(exact);
    }

    private static String grouped(BigDecimal number) {
        // The whole part of a number between -1 and 0 has no sign.
        String sign = number.signum() < 0 ? "-" : "";
        String whole = number.abs().setScale(0, RoundingMode.DOWN).toPlainString();
        String fraction =
                number.remainder(BigDecimal.ONE).abs().stripTrailingZeros().toPlainString();
        return sign
                + whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",")
                + (fraction.startsWith("0.") ? fraction.substring(1) : "");
    }

    /** @param figure with {@code amount}, {@code upperAmount}, {@code qualifier}, {@code unit} and {@code currency} */
    static String figure(JsonNode figure) {
        String amount = number(Fields.text(figure, "amount"));
        String upper = number(Fields.text(figure, "upperAmount"));
        String qualified =
                switch (Fields.text(figure, "qualifier")) {
                    case "ABOUT" -> "about " + amount;
                    case "AT_LEAST" -> "at least " + amount;
                    case "AT_MOST" -> "at most " + amount;
                    case "RANGE" -> amount + " to " + upper;
                    default -> amount;
                };
        String currency = Fields.text(figure, "currency");
        String unit = Fields.text(figure, "unit");
        return qualified
                + (currency.isEmpty() ? "" : " " + currency)
                + (unit.isEmpty() ? "" : " " + unit(unit, amount));
    }

    private static String unit(String unit, String amount) {
        return switch (unit) {
            case "PERCENT" -> "%";
            case "PERSON" -> amount.equals("1") ? "person" : "people";
            case "SQUARE_METRE" -> "m²";
            case "SQUARE_FOOT" -> "sq ft";
            default -> Fields.words(unit).toLowerCase(Locale.ROOT) + (amount.equals("1") ? "" : "s");
        };
    }
}
