package org.hubgraph.registry.entry;

/** Descriptions of arguments that many fields share. */
public final class ArgumentTexts {
    public static final String ID = "An id that this server returned.";
    public static final String SLUG = "The slug, in lower case.";
    public static final String FILTER = "Which of them; without it, all.";
    public static final String ORDER_BY = "What to sort by, the first key deciding first; if empty, by name.";
    public static final String FIRST =
            "The most edges to return, from the start; 0 to 200. Without `first` and `last`: 20.";
    public static final String AFTER = "Only edges after this cursor, taken from an edge of the same field and order.";
    public static final String LAST = "The most edges to return, from the end; 0 to 200. Not together with `first`.";
    public static final String BEFORE =
            "Only edges before this cursor, taken from an edge of the same field and order.";
    public static final String LANGUAGE = "A BCP 47 tag, such as `ko`. Without one: English, else the first known.";
    public static final String FACETS_FIRST = "The most values to return, 0 to 100; without it, 20.";
    public static final String AS_OF = "Only what, as far as the dates are known, holds at this time. What ended nobody"
            + " knows when never does. Without it: everything on record, past and present.";
    public static final String AS_KNOWN_AT =
            "What the registry said at this instant, here and in everything selected below;"
                    + " null if it was not on record then. Without it, what it says now. An instant in the future is refused. What"
                    + " cannot be answered for then, which is `history` and filters by name, has the error NOT_AVAILABLE_THEN.";

    private ArgumentTexts() {}
}
