package org.hubgraph.testsupport;

import java.util.Arrays;
import java.util.List;

import org.hubgraph.registry.entry.Names;
import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.Name;
import org.hubgraph.value.NameKind;

/**
 * Names in several scripts, many of them similar. The names of an entry are in one text, separated by bars; a name may
 * have its language and a colon as a prefix.
 */
final class GeneratedNames {
    static final List<String> CITIES = List.of(
            "Shanghai",
            "SHANGHAI",
            "\uff33hanghai",
            "\u4e0a\u6d77",
            "Z\u00fcrich",
            "Zurich",
            "Saint-\u00c9tienne",
            "saint etienne",
            "S\u00e3o Paulo",
            "Stra\u00dfburg",
            "\uc11c\uc6b8",
            "Suva");
    static final List<String> DISTRICTS = List.of(
            "Xuhui", "XUHUI", "\uff38\uff35\uff28\uff35\uff29", "Pudong", "\uac15\ub0a8\uad6c", "Cr\u00e8me-Nord");
    static final List<String> HUBS = List.of(
            "Innovation Hub",
            "Innovation Hub|ko:\ud601\uc2e0 \ud5c8\ube0c",
            "innovation hub",
            "Science Park|SP",
            "Science-Park|ko:\uacfc\ud559 \uacf5\uc6d0|zh:\u79d1\u5b66\u56ed",
            "ko:\ubaa8\uc6a9 \uacf5\uac04|en:Moyong Space",
            "zh:\u6a21\u901f\u7a7a\u95f4",
            "Caf\u00e9 Labs|CL",
            "Cafe Labs",
            "100% Lab",
            "AI_Lab|AI Laboratory",
            "Go! Park",
            "\uff26\uff55\uff4c\uff4c Width Park",
            "\u00c9cole 42");
    static final List<String> FUNDS = List.of(
            "Seed Fund", "seed fund", "Growth-Fund", "Growth Fund II", "Fonds d'\u00c9tat|State Fund", "50% Fund");
    private static final List<String> FIRST = List.of(
            "Alpha", "Beta", "\u00c9toile", "Delta", "ALPHA", "Omega_1", "Step", "\ubaa8\ub450", "\u6df1\u5ea6");
    private static final List<String> SECOND =
            List.of("Robotics", "Labs", "AI", "Chips", "\ub85c\ubd07", "\u79d1\u6280", "100%", "Caf\u00e9");
    private static final List<String> FAMILY = List.of("Kim", "Li", "M\u00fcller", "Santos", "\uae40", "\u674e");
    private static final List<String> GIVEN = List.of("Ana", "Min-ho", "Jos\u00e9", "Wei", "\ubbfc\ud638", "\u4f1f");

    private GeneratedNames() {}

    static String ofTenant(RandomValues random) {
        String name = random.of(FIRST) + " " + random.of(SECOND);
        return random.chance(40) ? name + "|ko:" + random.of(FIRST) + " \ud68c\uc0ac" : name;
    }

    /** The first two sort before all others. */
    static String ofPerson(RandomValues random, int number) {
        return number < 2 ? "Aa Anchor " + number : random.of(GIVEN) + " " + random.of(FAMILY);
    }

    static Names parsed(String names) {
        return new Names(
                Arrays.stream(names.split("\\|")).map(GeneratedNames::name).toList());
    }

    private static Name name(String text) {
        int colon = text.indexOf(':');
        if (colon > 0) {
            return Name.undated(
                    text.substring(colon + 1), new LanguageTag(text.substring(0, colon)), NameKind.OFFICIAL);
        }
        boolean initials = text.length() == 2;
        return Name.undated(
                text, initials ? null : new LanguageTag("en"), initials ? NameKind.ACRONYM : NameKind.OFFICIAL);
    }
}
