package org.hubgraph.registry.importing.cleaning;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.value.TextKeys;
import org.hubgraph.value.WebAddressForm;

/** Converts web addresses to absolute URLs in ASCII. */
public final class AddressCleaning {
    private static final Pattern MARKDOWN = Pattern.compile("\\[[^\\]]*+]\\(\\s*+<?([^)>\\s]++)>?\\s*+\\)");
    private static final Pattern BARE =
            Pattern.compile("(?:[\\p{L}\\p{N}_-]++\\.)++\\p{L}[\\p{L}\\p{N}-]*+(?::[0-9]{1,5})?(?:[/?#].*+)?");
    private static final Pattern PARTS = Pattern.compile("([A-Za-z]++):/*+([^/?#]++)(.*+)");

    private static final Pattern SCHEME = Pattern.compile("(?i)https?:?");

    /** A path may contain another address, but not behind a separator. */
    private static final Pattern SECOND = Pattern.compile("(?i)[;,|\\s]https?:");

    private AddressCleaning() {}

    /** The text of a {@link org.hubgraph.value.WebAddress}. */
    public static Cleaned<String> clean(String text) {
        return TextCleaning.value(text)
                .then(AddressCleaning::withoutMarkdown)
                .then(AddressCleaning::absolute)
                .then(AddressCleaning::ascii);
    }

    private static Cleaned<String> withoutMarkdown(String text) {
        var link = MARKDOWN.matcher(text);
        return link.matches() ? Cleaned.by(Cleaner.MARKDOWN_LINK, link.group(1)) : Cleaned.unchanged(text);
    }

    private static Cleaned<String> absolute(String text) {
        String found = text.startsWith("//") ? text.substring(2) : text;
        return BARE.matcher(found).matches()
                ? Cleaned.by(Cleaner.BARE_HOST, "https://" + found)
                : Cleaned.unchanged(text);
    }

    private static Cleaned<String> ascii(String text) {
        var parts = PARTS.matcher(text);
        String result = text;
        if (SECOND.matcher(text).find()) {
            return Cleaned.dropped(ImportRule.URL, text, "is several web addresses");
        }
        if (parts.matches() && SCHEME.matcher(parts.group(2)).matches()) {
            return Cleaned.dropped(ImportRule.URL, text, "is not a web address: it begins with two schemes");
        }
        if (parts.matches()
                && (parts.group(1).equalsIgnoreCase("https") || parts.group(1).equalsIgnoreCase("http"))) {
            result = parts.group(1).toLowerCase(Locale.ROOT) + "://" + host(parts.group(2)) + encoded(parts.group(3));
        }
        var fault = WebAddressForm.fault(result);
        if (fault.isPresent()) {
            return Cleaned.dropped(ImportRule.URL, text, "is not a web address: " + fault.get());
        }
        var cleaners = EnumSet.noneOf(Cleaner.class);
        if (!result.equals(text)) {
            cleaners.add(Cleaner.URL);
        }
        return new Cleaned<>(result, cleaners, List.of());
    }

    private static String host(String host) {
        try {
            return (TextKeys.isAscii(host) ? host : IDN.toASCII(host)).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noHost) {
            return host;
        }
    }

    private static String encoded(String rest) {
        var result = new StringBuilder();
        for (byte character : rest.getBytes(StandardCharsets.UTF_8)) {
            if (character > ' ' && character < 0x7F && "<>\"{}|\\^`".indexOf(character) < 0) {
                result.append((char) character);
            } else {
                result.append(String.format("%%%02X", character));
            }
        }
        return result.toString();
    }
}
