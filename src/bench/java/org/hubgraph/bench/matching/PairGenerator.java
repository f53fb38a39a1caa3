package org.hubgraph.bench.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.hubgraph.bench.matching.Pair.Side;
import org.hubgraph.bench.matching.Vocabulary.City;
import org.hubgraph.bench.matching.Vocabulary.Country;

/**
 * Invents labelled pairs: organisations of 22 countries, each described twice. In pairs of one organisation the second
 * description is altered as sources differ from each other ({@link Alterations}); the others are two organisations that
 * are easily confused ({@link Confusions}). A seed always gives the same pairs.
 */
public final class PairGenerator {
    private static final double SAME = 0.6;

    private final Random random;
    private final List<Country> countries = Vocabulary.countries();

    public PairGenerator(long seed) {
        random = new Random(seed);
    }

    public List<Pair> pairs(int count) {
        var alterations = new Alterations(random);
        var confusions = new Confusions(random, this);
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < count; i++) {
            var organisation = organisation();
            pairs.add(
                    random.nextDouble() < SAME ? alterations.altered(organisation) : confusions.confused(organisation));
        }
        return pairs;
    }

    /**
     * An invented organisation.
     *
     * @param own the parts of its name in its own language: distinctive, common, legal form
     * @param latin the same parts as foreigners write them
     * @param company whether the last part is a legal form
     */
    record Organisation(Country country, City city, String[] own, String[] latin, boolean company, Side side) {
        /** The legal form; empty if it has none. */
        String form() {
            return company ? own[2] : "";
        }
    }

    Organisation organisation() {
        return organisation(pick(countries));
    }

    Organisation organisation(Country country) {
        var city = pick(country.cities());
        int kind = country.isLatin() ? random.nextInt(3) : 0;
        String[] form = pick(country.forms());
        String[] stem = stem(country);
        String[] own;
        String[] latin;
        String type;
        if (kind == 0 && country.isLatin()) {
            String trade = pick(Vocabulary.TRADES);
            own = new String[] {stem[0], trade, form[0]};
            latin = own;
            type = "COMPANY";
        } else if (kind == 0) {
            String[] trade = pick(country.institutes());
            boolean first = random.nextBoolean();
            own = new String[] {(first ? city.name() : "") + stem[0], trade[0], form[0]};
            latin = new String[] {(first ? city.latin() + " " : "") + stem[1], trade[1], form[1]};
            type = "COMPANY";
        } else if (kind == 1) {
            var field = pick(Vocabulary.FIELDS);
            String[] institute = pick(country.institutes());
            int language =
                    switch (country.code()) {
                        case "DE", "AT" -> 1;
                        case "FR" -> 2;
                        case "ES" -> 3;
                        default -> 0;
                    };
            own = new String[] {institute[0], field.get(language), stem[0]};
            latin = own;
            type = "RESEARCH_INSTITUTE";
        } else {
            own = new String[] {country.university(), city.name() + " " + stem[0], ""};
            latin = own;
            type = "UNIVERSITY";
        }
        boolean formFirst = country.code().matches("JP|KR|RU") && kind == 0;
        var side = side(country, city, join(own, country.isLatin(), formFirst, country.code()), type, stem[1]);
        return new Organisation(country, city, own, latin, kind == 0, side);
    }

    private String[] stem(Country country) {
        String[] stem = pick(country.stems());
        if (!country.isLatin()) {
            String[] second = pick(country.stems());
            boolean one =
                    second == stem || random.nextBoolean() || country.code().equals("RU");
            return one ? stem : new String[] {stem[0] + second[0], stem[1] + second[1].toLowerCase()};
        }
        // Names of two stems, so that few organisations have the same name by accident.
        String[] second = pick(country.stems());
        String both = second == stem ? stem[0] : stem[0] + " " + second[0];
        return new String[] {both, both};
    }

    private Side side(Country country, City city, String name, String type, String stem) {
        String label = stem.toLowerCase().replaceAll("[^a-z]", "");
        String host = (label.isEmpty() ? "org" : label) + random.nextInt(100) + "." + country.domain();
        int year = 1950 + random.nextInt(74);
        String began =
                switch (random.nextInt(4)) {
                    case 0 -> null;
                    case 1 -> String.format("%d-%02d-%02d", year, 1 + random.nextInt(12), 1 + random.nextInt(28));
                    default -> String.valueOf(year);
                };
        boolean located = random.nextInt(3) > 0;
        return new Side(
                List.of(name),
                country.code(),
                random.nextInt(8) == 0 ? null : city.name(),
                located ? city.latitude() + random.nextInt(100) / 2000d : null,
                located ? city.longitude() + random.nextInt(100) / 2000d : null,
                began,
                random.nextInt(4) == 0 ? null : type,
                random.nextInt(4) == 0 ? null : "https://www." + host + "/",
                random.nextInt(3) == 0 ? host : null,
                random.nextInt(4) == 0 ? "Q" + (1_000_000 + random.nextInt(9_000_000)) : null);
    }

    static String join(String[] parts, boolean spaced, boolean formFirst, String country) {
        String space = spaced || country.equals("RU") ? " " : "";
        String core = (parts[0] + space + parts[1]).trim();
        if (parts[2].isEmpty()) {
            return core;
        }
        return formFirst ? parts[2] + (country.equals("JP") ? "" : " ") + core : core + space + parts[2];
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
