package org.hubgraph.bench.generate;

import java.util.List;

/** Names and texts by the number of a row. Each name ends with the number, so that names are unique. */
public final class Vocabulary {
    static final List<String> CITIES = words("Lyon Porto Leeds Graz Ghent Turku Brno Split Cork Malmö Gdańsk Tartu");
    static final List<String> COUNTRIES = words("FR PT GB AT BE FI CZ HR IE SE PL EE");
    static final List<String> SECTORS = words("health energy software materials food mobility space finance");
    static final List<String> CURRENCIES =
            words("EUR USD GBP CHF SEK NOK DKK PLN CZK HUF RON BGN JPY CAD AUD NZD SGD INR BRL ZAR");

    private static final List<String> HUB_A =
            words("North South East West Upper Lower Old New Grand Central Inner Outer");
    private static final List<String> HUB_B =
            words("Harbour Valley Science River Garden Airport Canal Forest Mill Quay Campus Meadow");
    private static final List<String> HUB_C = words("Park Hub Quarter District Cluster Yard");
    private static final List<String> TENANT_A = words("Blue Bright Clear Deep First Green High Iron Linear Lunar Nova"
            + " Open Prime Quantum Red Silver Solar Swift True Vital");
    private static final List<String> TENANT_B = words("Bio Cell Data Energy Gene Grid Lab Light Link Loop Med Motion"
            + " Optic Robot Sense Soft Space Wave Water Works");
    private static final List<String> PERSON_A =
            words("Ada Bea Carl Dora Emil Fay Gus Hana Ines Jan Kira Leo Mia Nils Olga Paul Rosa Sven Tess Uwe");
    private static final List<String> PERSON_B = words("Abel Berg Costa Dahl Evans Fabre Gallo Haas Ivers Jones Klein"
            + " Lund Moreau Novak Olsen Pires Rossi Santos Toth Weber");
    private static final List<String> FUND = words("Alpha Beta Gamma Delta Sigma Omega");

    private Vocabulary() {}

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    static String hub(long row) {
        return Hash.pick("ha", row, HUB_A) + " " + Hash.pick("hb", row, HUB_B) + " " + Hash.pick("hc", row, HUB_C) + " "
                + row;
    }

    public static String tenant(long row) {
        return Hash.pick("ta", row, TENANT_A) + " " + Hash.pick("tb", row, TENANT_B) + " " + row;
    }

    static String person(long row) {
        return Hash.pick("pa", row, PERSON_A) + " " + Hash.pick("pb", row, PERSON_B) + " " + row;
    }

    static String fund(long row) {
        return "Fund " + Hash.pick("fn", row, FUND) + " " + row;
    }

    /** 190 to 209 characters. */
    static String hubDescription(long row) {
        String text = "Site " + row + " offers laboratories, offices and shared workshops to young and growing firms. ";
        return text.repeat(4).substring(0, 190 + (int) Hash.number("hd", row, 20));
    }

    /** 110 to 169 characters. */
    static String tenantDescription(long row) {
        String text = "Tenant " + row + " develops products and services for its customers in several regions. ";
        return text.repeat(3).substring(0, 110 + (int) Hash.number("td", row, 60));
    }
}
