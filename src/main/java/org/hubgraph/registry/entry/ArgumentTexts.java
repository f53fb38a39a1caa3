package org.hubgraph.registry.entry;

/** Descriptions of arguments that many fields share. */
public final class ArgumentTexts {
    public static final String ID = "The id, as returned by this server. It may name a past state.";
    public static final String SLUG = "The slug, in lower case.";
    public static final String EXTERNAL_ID =
            "An id that another registry gave to it. If several entries of the type claim the id, it leads to the one"
                    + " that does not record it as disputed, if there is one.";
    public static final String FILTER = "The conditions to match; omit it for all.";
    public static final String ORDER_BY = "The sort keys, the most significant first; if empty, by name.";
    public static final String RELATION_ORDER_BY =
            "The sort keys, the most significant first; if empty, the order that the description of the list states.";
    public static final String FIRST =
            "The maximum number of edges from the start of the list, from 0 to 200. Default: 20, unless"
                    + " `last` is given.";
    public static final String AFTER = "Only edges after this cursor, which must come from the same field and order.";
    public static final String LAST =
            "The maximum number of edges from the end of the list, from 0 to 200. Cannot be combined with `first`.";
    public static final String BEFORE = "Only edges before this cursor, which must come from the same field and order.";
    public static final String LANGUAGE = "The preferred language as a BCP 47 tag, such as `ko`. Default: English.";
    public static final String BY =
            "The fields whose values the entries of a group have in common, at most 3; empty for one group.";
    public static final String DISTINCT =
            "The fields whose different values are counted in each group, at most 3; see `distinct` of the groups.";
    public static final String GROUP_ORDER_BY =
            "The sort keys of the groups, the most significant first; if empty, the largest groups first.";
    public static final String GROUPS_FIRST =
            "The maximum number of groups of each list, from 0 to 200; 20 by default.";
    public static final String GROUPS_AFTER =
            "Only groups after this cursor, an `endCursor` of the same list, fields and order.";
    public static final String AS_OF =
            "Only relations in force on this date, as far as their dates are known. Relations"
                    + " that ended on an unknown date are left out. Omit it for all relations, past and present.";
    public static final String AS_KNOWN_AT =
            "Returns the data of the registry as of this instant, for this field and all fields below it; null if the"
                    + " object was not in the registry then. The ids of the objects name this state, so that `node`"
                    + " returns it again and caches keep it apart from the current data. Default: the current data."
                    + " Fails with INVALID for a future instant, and with NOT_AVAILABLE_THEN for an instant before"
                    + " change tracking began, for `history` and for filters by name.";

    private ArgumentTexts() {}
}
