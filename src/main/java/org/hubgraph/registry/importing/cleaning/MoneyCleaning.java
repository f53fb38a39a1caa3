package org.hubgraph.registry.importing.cleaning;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.hubgraph.failure.Invalid;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.value.CurrencyCode;

/** Converts amounts of money as people write them. */
public final class MoneyCleaning {
    /** Signs of one currency, the longer ones first. */
    private static final Map<String, String> SIGNS = signs();
    /** Signs of several currencies, with these. */
    private static final Map<String, Set<String>> SHARED = Map.of(
            "$", Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "CLP", "COP", "ARS"),
            "¥", Set.of("CNY", "JPY"),
            "￥", Set.of("CNY", "JPY"),
            "kr", Set.of("SEK", "NOK", "DKK", "ISK"));

    private static final Pattern CODE =
            Pattern.compile("([A-Z]{3})(?![A-Za-z])\\s*+(.+)|(.+?)\\s*+(?<![A-Za-z])([A-Z]{3})");
    private static final Pattern ABOUT =
            Pattern.compile("(?i)(?:~|≈|about|approx\\.?|approximately|ca\\.?|circa|约|約|약)\\s*+(.+)");
    private static final Pattern UNIT = Pattern.compile("(.*?[\\d.,])\\s*+([\\p{L}.]++)");

    /** The time that the patterns take grows with the square of the length, and cells may be long. */
    private static final int LONGEST = 200;

    private MoneyCleaning() {}

    private static Map<String, String> signs() {
        var signs = new LinkedHashMap<String, String>();
        String[] pairs = {
            "US$ USD", "HK$ HKD", "NT$ TWD", "SG$ SGD", "S$ SGD", "CA$ CAD", "C$ CAD", "AU$ AUD", "A$ AUD", "NZ$ NZD",
            "R$ BRL", "CN¥ CNY", "JP¥ JPY", "RMB CNY", "人民币 CNY", "美元 USD", "欧元 EUR", "日元 JPY", "港元 HKD", "元 CNY",
            "円 JPY", "원 KRW", "달러 USD", "위안 CNY", "€ EUR", "£ GBP", "₩ KRW", "₹ INR", "₽ RUB", "₺ TRY", "₪ ILS",
            "₫ VND", "฿ THB", "₱ PHP", "₴ UAH", "₦ NGN", "zł PLN", "Kč CZK", "Fr. CHF"
        };
        for (String pair : pairs) {
            int blank = pair.lastIndexOf(' ');
            signs.put(pair.substring(0, blank), pair.substring(blank + 1));
        }
        return signs;
    }

    /**
     * An amount.
     *
     * @param amount without separators
     * @param currency null if the text has none
     */
    public record Amount(String amount, String currency, boolean approximate) {}

    /**
     * Converts a text such as {@code € 1.2 million}.
     *
     * @param currency of amounts without one; also decides between the currencies of one sign. May be null.
     */
    public static Cleaned<Amount> clean(String text, String currency, DecimalSign sign) {
        return TextCleaning.value(text).then(value -> read(value, currency, sign));
    }

    private static Cleaned<Amount> read(String text, String currency, DecimalSign sign) {
        if (text.length() > LONGEST) {
            return Cleaned.dropped(ImportRule.MONEY, text, "is not an amount");
        }
        var about = ABOUT.matcher(text);
        boolean approximate = about.matches();
        String rest = approximate ? about.group(1) : text;
        String found = null;
        for (var symbol : SIGNS.entrySet()) {
            if (found == null && rest.contains(symbol.getKey())) {
                found = symbol.getValue();
                rest = rest.replace(symbol.getKey(), " ").strip();
            }
        }
        var code = CODE.matcher(rest);
        if (found == null && code.matches()) {
            found = code.group(1) == null ? code.group(4) : code.group(1);
            rest = code.group(2) == null ? code.group(3) : code.group(2);
        }
        for (var symbol : SHARED.entrySet()) {
            if (found == null && rest.contains(symbol.getKey())) {
                if (currency == null || !symbol.getValue().contains(currency)) {
                    return Cleaned.dropped(
                            ImportRule.CURRENCY, text, "has the sign " + symbol.getKey() + " of several currencies");
                }
                found = currency;
            }
            rest = found == null ? rest : rest.replace(symbol.getKey(), " ").strip();
        }
        String used = found == null ? currency : found;
        if (used != null && !isCurrency(used)) {
            return Cleaned.dropped(ImportRule.CURRENCY, text, "has the unknown currency " + used);
        }
        return amount(text, rest, sign).then(digits -> {
            var amount = new Amount(digits, used, approximate);
            return digits.equals(text) ? Cleaned.unchanged(amount) : Cleaned.by(Cleaner.MONEY, amount);
        });
    }

    private static Cleaned<String> amount(String text, String rest, DecimalSign sign) {
        BigDecimal factor = BigDecimal.ONE;
        String digits = rest.strip();
        var unit = UNIT.matcher(digits);
        if (unit.matches()) {
            int zeros = zeros(unit.group(2));
            if (zeros == 0) {
                return Cleaned.dropped(ImportRule.MONEY, text, "is not an amount");
            }
            factor = BigDecimal.TEN.pow(zeros);
            digits = unit.group(1).strip();
        }
        var number = NumberCleaning.number(digits, sign, factor.equals(BigDecimal.ONE));
        if (number.isEmpty()) {
            return Cleaned.dropped(
                    ImportRule.MONEY, text, number.faults().get(0).message().replace("a number", "an amount"));
        }
        var value = new BigDecimal(number.value()).multiply(factor).stripTrailingZeros();
        return Cleaned.unchanged(value.signum() == 0 ? "0" : value.toPlainString());
    }

    /** The zeros that a unit adds; 0 for an unknown one. */
    private static int zeros(String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "k", "thousand", "tsd", "tsd.", "千", "천" -> 3;
            case "万", "萬", "만" -> 4;
            case "m", "mn", "mm", "mio", "mio.", "million", "millions", "millionen", "百万" -> 6;
            case "千万" -> 7;
            case "亿", "億", "억" -> 8;
            case "b", "bn", "billion", "billions", "mrd", "mrd.", "milliarden", "十亿" -> 9;
            case "万亿", "兆", "조", "trillion" -> 12;
            default -> 0;
        };
    }

    private static boolean isCurrency(String code) {
        try {
            return List.of(new CurrencyCode(code)).size() == 1;
        } catch (Invalid unknown) {
            return false;
        }
    }
}
