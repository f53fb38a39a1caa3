package org.hubgraph.registry.change;

/** Who may change the registry. Anyone may read it. */
public final class Roles {
    /** Adds, corrects and ends. */
    public static final String EDITOR = "editor";
    /** Merges, deletes, withdraws sources, erases people; an admin may not do what only an editor may, unless being both. */
    public static final String ADMIN = "admin";

    private Roles() {}
}
