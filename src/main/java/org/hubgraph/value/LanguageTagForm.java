package org.hubgraph.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Converts valid language tags (RFC 5646, section 2.2.9) to their canonical form (section 4.5). */
final class LanguageTagForm {
    /** RFC 5646, section 4.4.1, considers this length sufficient for all tags. */
    private static final int LONGEST = 35;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]{1,8}(-[a-z0-9]{1,8})*+");
    private static final Pattern PRIVATE = Pattern.compile("x");
    /** The registered extensions: {@code t} (RFC 6497) and {@code u} (RFC 6067). */
    private static final Pattern SINGLETON = Pattern.compile("[tu]");

    private final Deque<String> left;
    private final List<String> canonical = new ArrayList<>();

    private LanguageTagForm(String lowerCase) {
        this.left = new ArrayDeque<>(Arrays.asList(lowerCase.split("-")));
    }

    /** Empty if the tag is not well-formed or has an unregistered subtag. */
    static Optional<String> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String lowerCase = text.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(lowerCase).matches()) {
            return Optional.empty();
        }
        var whole = LanguageSubtags.wholeTag(lowerCase);
        return whole.isPresent() ? whole : new LanguageTagForm(lowerCase).read();
    }

    private Optional<String> read() {
        boolean valid = language() && scriptAndRegion() && variants() && extensions() && privateUse();
        String text = String.join("-", canonical);
        return valid && left.isEmpty() && text.length() <= LONGEST ? Optional.of(text) : Optional.empty();
    }

    private boolean language() {
        String primary = left.pop();
        String language = LanguageSubtags.language(primary);
        if (language == null) {
            return false;
        }
        if (!left.isEmpty() && LanguageSubtags.isExtension(left.peek(), primary)) {
            language = LanguageSubtags.language(left.pop());
        }
        canonical.addAll(Arrays.asList(language.split("-")));
        return true;
    }

    private boolean scriptAndRegion() {
        if (!left.isEmpty() && left.peek().matches("[a-z]{4}")) {
            String script = LanguageSubtags.script(left.pop());
            if (script == null) {
                return false;
            }
            // An explicit script replaces the one that the canonical form of the language includes.
            while (canonical.size() > 1) {
                canonical.remove(1);
            }
            canonical.add(script);
        }
        if (!left.isEmpty() && left.peek().matches("[a-z]{2}|[0-9]{3}")) {
            String region = LanguageSubtags.region(left.pop());
            canonical.add(region);
            return region != null;
        }
        return true;
    }

    private boolean variants() {
        var variants = new LinkedHashSet<String>();
        while (!left.isEmpty() && left.peek().matches("[a-z0-9]{5,8}|[0-9][a-z0-9]{3}")) {
            String variant = LanguageSubtags.variant(left.pop());
            if (variant == null || !variants.add(variant)) {
                return false;
            }
        }
        canonical.addAll(variants);
        return true;
    }

    /** Adds extensions in the order of their singletons. */
    private boolean extensions() {
        var extensions = new TreeMap<String, List<String>>();
        while (!left.isEmpty() && SINGLETON.matcher(left.peek()).matches()) {
            String singleton = left.pop();
            var subtags = new ArrayList<String>();
            while (!left.isEmpty() && left.peek().length() > 1) {
                subtags.add(left.pop());
            }
            if (subtags.isEmpty() || extensions.put(singleton, subtags) != null) {
                return false;
            }
        }
        extensions.forEach((singleton, subtags) -> {
            canonical.add(singleton);
            canonical.addAll(subtags);
        });
        return true;
    }

    private boolean privateUse() {
        if (left.isEmpty()) {
            return true;
        }
        if (left.size() < 2 || !PRIVATE.matcher(left.peek()).matches()) {
            return false;
        }
        canonical.addAll(left);
        left.clear();
        return true;
    }
}
