package org.hubgraph.registry.change;

/** The roles that allow changes. Reading needs no role. */
public final class Roles {
    /** May add, correct and end objects. */
    public static final String EDITOR = "editor";
    /** May merge and delete objects, withdraw sources and erase people. Does not include the rights of an editor. */
    public static final String ADMIN = "admin";

    private Roles() {}
}
