package org.hubgraph.bench.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.hubgraph.bench.matching.Pair.Side;
import org.hubgraph.bench.matching.PairGenerator.Organisation;

/** One organisation as two sources describe it. */
final class Alterations {
    private final Random random;

    Alterations(Random random) {
        this.random = random;
    }

    Pair altered(Organisation organisation) {
        var side = organisation.side();
        var kinds = new ArrayList<String>();
        String name = side.names().get(0);
        int alterations = 1 + random.nextInt(2);
        for (int i = 0; i < alterations; i++) {
            name = alteredName(organisation, name, kinds);
        }
        var names = new ArrayList<String>(List.of(name));
        if (random.nextInt(6) == 0) {
            names.add(initials(organisation.latin()));
        }
        return new Pair(true, String.join(" ", kinds), side, other(side, organisation, names));
    }

    private String alteredName(Organisation organisation, String name, List<String> kinds) {
        String form = organisation.form();
        int alteration = random.nextInt(13);
        switch (alteration) {
            case 0 -> {
                kinds.add("without-form");
                return form.isEmpty() ? name : name.replace(form, "").trim();
            }
            case 1 -> {
                kinds.add("other-form");
                String[] other = organisation
                        .country()
                        .forms()
                        .get(random.nextInt(organisation.country().forms().size()));
                return form.isEmpty() ? name : name.replace(form, other[0]);
            }
            case 2 -> {
                kinds.add("capitals");
                return random.nextBoolean() ? name.toUpperCase(Locale.ROOT) : name.toLowerCase(Locale.ROOT);
            }
            case 3 -> {
                kinds.add("without-accents");
                return Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("(?<=\\p{IsLatin})\\p{Mn}+", "")
                        .replace('ł', 'l')
                        .replace('ı', 'i');
            }
            case 4, 5 -> {
                kinds.add("typing-error");
                return misspelt(name);
            }
            case 6 -> {
                kinds.add("latin");
                return organisation.country().isLatin()
                        ? name
                        : PairGenerator.join(organisation.latin(), true, false, "");
            }
            case 7 -> {
                kinds.add("abbreviated");
                return name.replaceAll("Universit(y|ät|é|à|eit)\\b", "Univ.")
                        .replaceAll("Institut(e|o|et)?\\b", "Inst.")
                        .replaceAll("Technology\\b", "Tech.")
                        .replaceAll("Cent(er|re|ro)\\b", "Ctr.");
            }
            case 8 -> {
                kinds.add("with-country");
                var country = new Locale.Builder()
                        .setRegion(organisation.country().code())
                        .build();
                return name + " (" + country.getDisplayCountry(Locale.ENGLISH) + ")";
            }
            case 9 -> {
                kinds.add("with-city");
                String city = organisation.city().name();
                return name.contains(city) || !organisation.country().isLatin() ? name : city + " " + name;
            }
            case 10 -> {
                kinds.add("punctuation");
                return name.replace(" ", random.nextBoolean() ? "-" : "  ").replace(".", "");
            }
            case 11 -> {
                kinds.add("order");
                int space = name.indexOf(' ');
                return space < 0 || !organisation.country().isLatin()
                        ? name
                        : name.substring(space + 1) + ", " + name.substring(0, space);
            }
            default -> {
                kinds.add("article");
                return organisation.country().isLatin() ? "The " + name : name;
            }
        }
    }

    /** A letter left out, doubled or replaced, or two exchanged, inside the longest word if it has 7 letters or more. */
    private String misspelt(String name) {
        String longest = "";
        for (String word : name.split("[^\\p{IsLatin}\\p{IsCyrillic}]+")) {
            longest = word.length() > longest.length() ? word : longest;
        }
        if (longest.length() < 7) {
            return name;
        }
        int at = 1 + random.nextInt(longest.length() - 3);
        String wrong = longest.substring(0, at)
                + switch (random.nextInt(4)) {
                    case 0 -> longest.substring(at + 1);
                    case 1 -> longest.charAt(at) + longest.substring(at);
                    case 2 -> (longest.charAt(at) == 'e' ? "a" : "e") + longest.substring(at + 1);
                    default -> "" + longest.charAt(at + 1) + longest.charAt(at) + longest.substring(at + 2);
                };
        return name.replace(longest, wrong);
    }

    private static String initials(String[] parts) {
        var initials = new StringBuilder();
        for (String word : (parts[0] + " " + parts[1]).split(" ")) {
            if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        return initials.length() < 2 ? "X1" : initials.toString();
    }

    private Side other(Side side, Organisation organisation, List<String> names) {
        String host = side.website() == null
                ? null
                : side.website().replace("https://www.", "").replace("/", "");
        String website = host == null
                ? null
                : switch (random.nextInt(6)) {
                    case 0 -> null;
                    case 1 -> "http://" + host;
                    case 2 -> "https://" + host + "/index.html";
                    case 3 -> "https://www." + host + "/en/";
                    // A website that was moved since.
                    case 4 -> random.nextInt(3) == 0 ? "https://" + host.replaceFirst("\\d", "x") : side.website();
                    default -> side.website();
                };
        String began = side.began();
        if (began != null) {
            began = switch (random.nextInt(6)) {
                case 0 -> null;
                case 1 -> began.substring(0, 4);
                case 2 -> random.nextInt(3) == 0 ? String.valueOf(Integer.parseInt(began.substring(0, 4)) + 1) : began;
                default -> began;
            };
        }
        boolean latin = random.nextBoolean();
        return new Side(
                names,
                random.nextInt(8) == 0 ? null : side.country(),
                random.nextInt(4) == 0 || side.city() == null
                        ? null
                        : latin ? organisation.city().latin() : side.city(),
                random.nextInt(2) == 0 || side.latitude() == null ? null : side.latitude() + 0.004,
                random.nextInt(2) == 0 ? null : side.longitude(),
                began,
                random.nextInt(3) == 0 ? null : "COMPANY".equals(side.kind()) && latin ? "STARTUP" : side.kind(),
                website,
                random.nextInt(2) == 0 ? null : side.domain(),
                random.nextInt(2) == 0 ? null : side.id());
    }
}
