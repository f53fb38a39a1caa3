package org.hubgraph.registry.importing.mapping;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;

import org.hubgraph.failure.Invalid;
import org.hubgraph.registry.importing.cleaning.AddressCleaning;
import org.hubgraph.registry.importing.cleaning.Cleaned;
import org.hubgraph.registry.importing.cleaning.Cleaner;
import org.hubgraph.registry.importing.cleaning.CountryCleaning;
import org.hubgraph.registry.importing.cleaning.DateCleaning;
import org.hubgraph.registry.importing.cleaning.DecimalSign;
import org.hubgraph.registry.importing.cleaning.MoneyCleaning;
import org.hubgraph.registry.importing.cleaning.NumberCleaning;
import org.hubgraph.registry.importing.cleaning.TextCleaning;
import org.hubgraph.registry.importing.cleaning.ValueCleaning;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.value.Decimal;
import org.hubgraph.value.EmailAddress;
import org.hubgraph.value.EmailDomain;
import org.hubgraph.value.TextRules;

/** Converts one text of a file to the value of a field. */
final class LeafValue {
    private static final String EMAIL_DOMAINS = "emailDomains";
    private static final String MAILTO = "mailto:";
    private static final Pattern EMAIL = Pattern.compile(EmailAddress.FORM);
    private static final Pattern DOMAIN = Pattern.compile(EmailDomain.FORM);
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");

    /** As a spreadsheet stores {@code 2010.10} if it is not written as a text: October would become January. */
    private static final Pattern FRACTION = Pattern.compile("\\d+\\.\\d*[1-9]\\d*");

    private LeafValue() {}

    /** @param sign of the decimals, if the text is a number */
    static Cleaned<JsonNode> clean(String text, DecimalSign sign, FieldSpec spec, ValueRule rule) {
        var found = rule.table() == null ? Cleaned.unchanged(text) : translated(text, rule);
        return found.then(value -> converted(value, sign, spec, rule)).then(value -> limited(value, text, spec));
    }

    /** The value of the table, or that for all other values. */
    private static Cleaned<String> translated(String text, ValueRule rule) {
        return TextCleaning.name(text).then(value -> {
            String to = rule.table()
                    .getOrDefault(value.toLowerCase(Locale.ROOT), rule.table().get("*"));
            if (to == null) {
                return Cleaned.dropped(ImportRule.NOT_IN_TABLE, value, "is not in the table of the mapping");
            }
            return to.equals(value) ? Cleaned.unchanged(to) : Cleaned.by(Cleaner.TABLE, to);
        });
    }

    private static Cleaned<JsonNode> converted(String text, DecimalSign sign, FieldSpec spec, ValueRule rule) {
        return switch (spec.kind()) {
            case NAME -> node(TextCleaning.name(text));
            case LINES -> node(TextCleaning.lines(text));
            case DATE ->
                sign == DecimalSign.POINT && FRACTION.matcher(text).matches()
                        ? Cleaned.dropped(
                                ImportRule.DATE, text, "is a number with decimals, so its month is not certain")
                        : node(DateCleaning.clean(text, rule.dates()));
            case COUNTRY -> node(CountryCleaning.clean(text));
            case LANGUAGE -> node(ValueCleaning.language(text));
            case CURRENCY -> node(ValueCleaning.currency(text));
            case URL -> node(AddressCleaning.clean(text));
            case EMAIL -> node(TextCleaning.value(text).then(LeafValue::email));
            case CONSTANT -> node(ValueCleaning.constant(text, spec.constants()));
            case BOOLEAN -> ValueCleaning.truth(text).then(value -> Cleaned.unchanged(BooleanNode.valueOf(value)));
            case DECIMAL ->
                node(NumberCleaning.amount(text, sign).then(digits -> bounded(digits, digits, ImportRule.NUMBER)));
            case NUMBER ->
                NumberCleaning.clean(text, sign)
                        .then(value -> Cleaned.unchanged(DoubleNode.valueOf(Double.parseDouble(value))));
            case INTEGER -> NumberCleaning.amount(text, sign).then(digits -> integer(digits, spec.least()));
            case MONEY -> money(text, rule.currency(), sign);
            case TEXT, OBJECT -> node(TextCleaning.value(text));
        };
    }

    private static Cleaned<JsonNode> node(Cleaned<String> cleaned) {
        return cleaned.then(text -> Cleaned.unchanged(TextNode.valueOf(text)));
    }

    private static Cleaned<JsonNode> integer(String digits, int least) {
        if (!INTEGER.matcher(digits).matches()) {
            return Cleaned.dropped(ImportRule.NUMBER, digits, "is not a whole number below 1,000,000,000");
        }
        int number = Integer.parseInt(digits);
        return number < least
                ? Cleaned.dropped(ImportRule.NUMBER, digits, "is less than " + least)
                : Cleaned.unchanged(IntNode.valueOf(number));
    }

    /** The digits, if they are a {@link Decimal}. */
    private static Cleaned<String> bounded(String digits, String text, ImportRule rule) {
        try {
            return Cleaned.unchanged(new Decimal(digits).stringValueForSerialization());
        } catch (Invalid tooMany) {
            return Cleaned.dropped(rule, text, "has more than 6 decimals");
        }
    }

    private static Cleaned<String> email(String text) {
        String bare = text.startsWith(MAILTO) ? text.substring(MAILTO.length()) : text;
        String address = bare.substring(0, bare.indexOf('@') + 1)
                + bare.substring(bare.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(address).matches()) {
            return Cleaned.dropped(ImportRule.EMAIL, text, "is not an e-mail address");
        }
        return address.equals(text) ? Cleaned.unchanged(text) : Cleaned.by(Cleaner.URL, address);
    }

    private static Cleaned<JsonNode> money(String text, String currency, DecimalSign sign) {
        return MoneyCleaning.clean(text, currency, sign).then(money -> {
            if (money.currency() == null) {
                return Cleaned.dropped(ImportRule.CURRENCY, text, "has no currency");
            }
            if (money.amount().startsWith("-")) {
                return Cleaned.dropped(ImportRule.MONEY, text, "is negative");
            }
            var bounded = bounded(money.amount(), text, ImportRule.MONEY);
            if (bounded.isEmpty()) {
                return new Cleaned<>(null, bounded.cleaners(), bounded.faults());
            }
            var node = JsonNodeFactory.instance.objectNode();
            node.put("amount", money.amount()).put("currency", money.currency());
            if (money.approximate()) {
                node.put("approximate", true);
            }
            return Cleaned.unchanged(node);
        });
    }

    private static Cleaned<JsonNode> limited(JsonNode value, String text, FieldSpec spec) {
        if (!value.isTextual()) {
            return Cleaned.unchanged(value);
        }
        String cleaned = value.textValue();
        if (cleaned.codePointCount(0, cleaned.length()) > spec.characters()) {
            return Cleaned.dropped(ImportRule.TOO_LONG, text, "has more than " + spec.characters() + " characters");
        }
        var fault = TextRules.fault(cleaned, spec.kind() == FieldKind.LINES);
        if (fault.isPresent()) {
            return Cleaned.dropped(ImportRule.TEXT, text, fault.get());
        }
        return spec.name().equals(EMAIL_DOMAINS) ? domain(cleaned) : Cleaned.unchanged(value);
    }

    private static Cleaned<JsonNode> domain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return DOMAIN.matcher(lower).matches()
                ? Cleaned.unchanged(TextNode.valueOf(lower))
                : Cleaned.dropped(ImportRule.EMAIL_DOMAIN, text, "is not a domain name");
    }

    /** Whether values of the kind are recognisable, so that a wrong one may come from another column. */
    static boolean isTyped(FieldSpec spec, ValueRule rule) {
        return rule.table() != null
                || switch (spec.kind()) {
                    case NAME, TEXT, LINES, OBJECT -> false;
                    default -> true;
                };
    }

    /** The texts of a value: several if the rule has a separator. */
    static Cleaned<List<String>> split(String text, ValueRule rule) {
        if (rule.split() == null || !text.contains(rule.split())) {
            return Cleaned.unchanged(List.of(text));
        }
        return new Cleaned<>(parts(text, rule.split()), EnumSet.of(Cleaner.SPLIT), List.of());
    }

    /** Without empty parts at the end. */
    private static List<String> parts(String text, String separator) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
        }
        parts.add(text.substring(from));
        while (!parts.isEmpty() && parts.get(parts.size() - 1).isEmpty()) {
            parts.remove(parts.size() - 1);
        }
        return parts;
    }
}
