package org.hubgraph.registry.importing.cleaning;

import java.util.Locale;

/** The changes that an import may make to a value. A report names each one that did something. */
public enum Cleaner {
    NOTHING("a text that means no value, such as `n/a`, `无` or `-`, is no value"),
    BLANKS("blank characters at both ends are removed; line feeds, tabs and runs of blanks inside become one space"),
    INVISIBLE("invisible characters, such as U+200B, are removed; joiners of scripts and emoji remain"),
    NFC("the text is converted to Unicode's composed form (NFC)"),
    SPLIT("the value is divided at a separator of the mapping"),
    DUPLICATES("values that differ only in case are taken once"),
    TABLE("the value is replaced by that of a table of the mapping"),
    DATE("a date as people write it becomes `YYYY-MM-DD`, `YYYY-MM` or `YYYY`"),
    DATE_PARTS("a date whose month or day is unknown, such as `2011-00-00`, becomes a month or year"),
    YEAR_ONLY("only the year of a date is taken: its 1 January means the year, or its day and month are ambiguous"),
    COUNTRY("a country's name or its code of three letters becomes its code of two letters"),
    LANGUAGE("a language tag is converted to its canonical form"),
    MONEY("an amount with separators, a symbol or a unit such as `million` becomes digits and a currency"),
    NUMBER("a number with separators becomes digits"),
    BOOLEAN("a word such as `yes` becomes true or false"),
    MARKDOWN_LINK("of a Markdown link, the address is taken"),
    BARE_HOST("an address without a scheme gets `https://`"),
    URL("the scheme and the host of an address, and the domain of an e-mail address, are converted to lower case;"
            + " blanks are percent-encoded, and `mailto:` is removed"),
    EXTERNAL_ID("an id is converted to the canonical form of its scheme"),
    DEFAULT("an empty value becomes the default of the mapping");

    private final String effect;

    Cleaner(String effect) {
        this.effect = effect;
    }

    /** The name in reports and mappings, such as {@code bare-host}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it does, for the documentation. */
    public String effect() {
        return effect;
    }
}
