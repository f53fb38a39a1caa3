package org.hubgraph.registry.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.hubgraph.registry.entry.Place;
import org.hubgraph.registry.name.NameForms;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.Name;
import org.hubgraph.value.NameKind;

/**
 * A description, prepared for many comparisons.
 *
 * @param names with the names that follow from others, such as the acronym in "Delft University (TU)"
 * @param places the words of all its places, countries included
 * @param cities the folded names of its cities, without spaces, also in Latin letters
 * @param site null without a website of its own
 */
record Features(
        EntryDescription description, List<ComparedName> names, Set<String> places, Set<String> cities, Site site) {
    private static final Pattern BRACKETS = Pattern.compile("^(.+\\S)\\s*[(\uff08]([^()\uff08\uff09]+)[)\uff09]$");
    private static final Pattern ACRONYM = Pattern.compile("[\\p{Lu}\\p{Nd}.-]{2,10}");

    /** The words of the English names of countries, by code. */
    private static final Map<String, Set<String>> COUNTRIES = countries();

    private static Map<String, Set<String>> countries() {
        var countries = new HashMap<String, Set<String>>();
        for (String code : CountryCode.codes()) {
            var words = new HashSet<String>();
            addWords(new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH), words);
            countries.put(code, Set.copyOf(words));
        }
        return countries;
    }

    static Features of(EntryDescription description) {
        var places = new HashSet<String>();
        var cities = new HashSet<String>();
        description.places().forEach(place -> add(place, places, cities));
        var names = new ArrayList<ComparedName>();
        var texts = new LinkedHashSet<String>();
        for (Name name : description.names()) {
            if (names.size() < EntryDescription.MOST_NAMES && texts.add(name.text())) {
                add(name, places, names);
            }
        }
        var site = Site.of(description.website());
        return new Features(description, List.copyOf(names), Set.copyOf(places), Set.copyOf(cities), site);
    }

    private static void add(Name name, Set<String> places, List<ComparedName> names) {
        var brackets = BRACKETS.matcher(name.text());
        if (brackets.matches()) {
            String inner = brackets.group(2);
            if (ACRONYM.matcher(inner).matches()) {
                add(names, brackets.group(1), name.kind(), places);
                add(names, inner, NameKind.ACRONYM, places);
                return;
            }
            var words = NameForms.of(inner).all().get(0);
            if (!words.isEmpty() && places.containsAll(words)) {
                add(names, brackets.group(1), name.kind(), places);
                return;
            }
        }
        add(names, name.text(), name.kind(), places);
    }

    private static void add(List<ComparedName> names, String text, NameKind kind, Set<String> places) {
        var forms = NameWords.of(text, places);
        if (!forms.get(0).words().isEmpty()) {
            names.add(new ComparedName(text, kind, forms));
        }
    }

    private static void add(Place place, Set<String> places, Set<String> cities) {
        if (place.country() != null) {
            places.addAll(COUNTRIES.getOrDefault(place.country().text(), Set.of()));
        }
        if (place.city() != null) {
            addCity(place.city(), places, cities);
        }
        place.cityNames().stream().map(LocalizedText::text).forEach(city -> addCity(city, places, cities));
        if (place.subdivision() != null) {
            addWords(place.subdivision(), places);
        }
        if (place.district() != null) {
            addWords(place.district(), places);
        }
    }

    private static void addCity(String city, Set<String> places, Set<String> cities) {
        addWords(city, places);
        NameForms.of(city).all().forEach(form -> cities.add(String.join("", form)));
    }

    private static void addWords(String text, Set<String> words) {
        var forms = NameForms.of(text).all();
        forms.forEach(form -> words.add(String.join("", form)));
        words.addAll(forms.get(0));
    }
}
