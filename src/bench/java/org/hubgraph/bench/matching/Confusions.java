package org.hubgraph.bench.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.hubgraph.bench.matching.Pair.Side;
import org.hubgraph.bench.matching.PairGenerator.Organisation;

/** Two organisations that are easily confused. */
final class Confusions {
    private static final List<String[]> SHORT = List.of(
            new String[] {"Nuro", "Nura"},
            new String[] {"Focus", "foc.us"},
            new String[] {"Nest", "Next"},
            new String[] {"Orca", "Orka"},
            new String[] {"Lumo", "Luma"},
            new String[] {"Vira", "Vita"},
            new String[] {"IMEC", "IMEK"},
            new String[] {"Bolt", "Volt"},
            new String[] {"SIP", "SIPO"},
            new String[] {"Zeno", "Xeno"});
    private static final List<String> DIVISIONS = List.of(
            "Healthcare", "Energy", "Mobility", "Ventures", "Foundation", "Financial Services", "Aerospace", "Labs");

    private final Random random;
    private final PairGenerator organisations;

    Confusions(Random random, PairGenerator organisations) {
        this.random = random;
        this.organisations = organisations;
    }

    Pair confused(Organisation one) {
        boolean latin = one.country().isLatin();
        return switch (random.nextInt(latin ? 9 : 4)) {
            case 0 -> otherCountry(one);
            case 1 -> numbered(one);
            case 2 -> branch(one);
            case 3 -> otherStem(one);
            case 4 -> oneLetter(one);
            case 5 -> division(one);
            case 6 -> shortNames(one);
            case 7 -> institute(one);
            default -> direction(one);
        };
    }

    private Pair otherCountry(Organisation one) {
        var other = organisations.organisation();
        while (other.country().code().equals(one.country().code())) {
            other = organisations.organisation();
        }
        return pair("same-name-other-country", one.side(), named(other.side(), name(one)));
    }

    /** Numbered branches share the website and the city of their organisation. */
    private Pair numbered(Organisation one) {
        int number = 1 + random.nextInt(3);
        boolean han = one.country().code().matches("CN|JP");
        String first = han ? name(one) + "第" + number : name(one) + " " + number;
        String second = han ? name(one) + "第" + (number + 1) : name(one) + " " + (number + 1);
        var side = withoutId(one.side());
        return pair("numbered", named(one.side(), first), named(side, second));
    }

    private Pair branch(Organisation one) {
        var cities = one.country().cities();
        int other = (cities.indexOf(one.city()) + 1) % cities.size();
        var city = cities.get(other);
        boolean latin = one.country().isLatin();
        String space = latin ? " " : "";
        var side = one.side();
        var there = new Side(
                List.of(name(one) + space + city.name()),
                side.country(),
                city.name(),
                side.latitude() == null ? null : city.latitude(),
                side.longitude() == null ? null : city.longitude(),
                null,
                side.kind(),
                side.website(),
                side.domain(),
                null);
        return pair("branch", named(side, name(one) + space + one.city().name()), there);
    }

    private Pair otherStem(Organisation one) {
        var other = organisations.organisation(one.country());
        while (name(other).equals(name(one))
                || other.own()[0].equals(one.own()[0])
                || shareStem(other.own(), one.own())) {
            other = organisations.organisation(one.country());
        }
        return pair("same-country-other-name", one.side(), other.side());
    }

    private static boolean shareStem(String[] one, String[] other) {
        var words = new ArrayList<>(List.of((one[0] + " " + one[1] + " " + one[2]).split(" ")));
        words.retainAll(List.of((other[0] + " " + other[1] + " " + other[2]).split(" ")));
        return words.size() > 2;
    }

    private Pair oneLetter(Organisation one) {
        String stem = "";
        for (String word : name(one).split(" ")) {
            stem = word.length() > stem.length() ? word : stem;
        }
        int at = 1 + random.nextInt(Math.max(1, stem.length() - 2));
        // Another letter, not the same without its accent.
        String without = Normalizer.normalize(stem.substring(at, at + 1), Normalizer.Form.NFD);
        char letter = without.startsWith("a") ? 'o' : 'a';
        String changed = stem.substring(0, at) + letter + stem.substring(at + 1);
        var other = organisations.organisation(one.country()).side();
        var side = one.side();
        var elsewhere = new Side(
                List.of(name(one).replace(stem, changed)),
                side.country(),
                side.city(),
                null,
                null,
                other.began(),
                side.kind(),
                "https://" + changed.toLowerCase().replaceAll("[^a-z]", "") + "-online.com/",
                other.domain(),
                null);
        return pair("one-letter", one.side(), elsewhere);
    }

    /** A part of an organisation that is an organisation itself, in the same building. */
    private Pair division(Organisation one) {
        String division = DIVISIONS.get(random.nextInt(DIVISIONS.size()));
        String form = one.form();
        String core = form.isEmpty() ? name(one) : name(one).replace(form, "").trim();
        if (core.contains(division)) {
            return otherStem(one);
        }
        var side = withoutId(one.side());
        return pair("division", one.side(), named(side, core + " " + division + (form.isEmpty() ? "" : " " + form)));
    }

    private Pair shortNames(Organisation one) {
        String[] names = SHORT.get(random.nextInt(SHORT.size()));
        var other = organisations.organisation(one.country()).side();
        return pair("short", named(one.side(), names[0]), named(other, names[1]));
    }

    private Pair institute(Organisation one) {
        var field = Vocabulary.FIELDS.get(random.nextInt(Vocabulary.FIELDS.size()));
        var side = withoutId(one.side());
        String institute = one.country().institutes().get(0)[0] + " " + field.get(0) + ", " + name(one);
        String site = side.website() == null ? null : side.website().replace("www.", "inst.");
        var there = new Side(
                List.of(institute),
                side.country(),
                side.city(),
                side.latitude(),
                side.longitude(),
                side.began() == null
                        ? null
                        : String.valueOf(Integer.parseInt(side.began().substring(0, 4)) + 9),
                "RESEARCH_INSTITUTE",
                random.nextBoolean() ? site : side.website(),
                side.domain(),
                null);
        return pair("institute", one.side(), there);
    }

    private Pair direction(Organisation one) {
        var side = withoutId(one.side());
        return pair("direction", named(one.side(), "North " + name(one)), named(side, "South " + name(one)));
    }

    private static Pair pair(String kind, Side one, Side other) {
        return new Pair(false, kind, one, other);
    }

    private static String name(Organisation organisation) {
        return organisation.side().names().get(0);
    }

    private static Side named(Side side, String name) {
        return new Side(
                List.of(name),
                side.country(),
                side.city(),
                side.latitude(),
                side.longitude(),
                side.began(),
                side.kind(),
                side.website(),
                side.domain(),
                side.id());
    }

    private static Side withoutId(Side side) {
        return new Side(
                side.names(),
                side.country(),
                side.city(),
                side.latitude(),
                side.longitude(),
                side.began(),
                side.kind(),
                side.website(),
                side.domain(),
                null);
    }
}
