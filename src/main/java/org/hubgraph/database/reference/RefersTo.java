package org.hubgraph.database.reference;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the entity that a key, or each key of a list, refers to. Required on every key except the entity's own. A
 * list has each key at most once, and one target.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface RefersTo {

    /**
     * The entity, or a common supertype of the entities that it may refer to; {@link #typeIn} then distinguishes them.
     */
    Class<?> value();

    /**
     * The field of the same entity with the simple name of the target entity, in any case; empty if there is only one
     * target.
     */
    String typeIn() default "";

    /** Fields of the referenced row that must not change in a concurrent transaction, such as the hub of a zone. */
    String[] reliesOn() default {};

    /** The field of the same entity that always equals the first of {@link #reliesOn}; empty if there is none. */
    String copy() default "";

    /**
     * Whether the number of rows that may refer to one row is limited. If two are added concurrently, the later
     * transaction counts the earlier one's row.
     */
    boolean counted() default false;

    /**
     * Whether the row is valid without the reference. A repair clears such a reference; otherwise it deletes the row.
     */
    boolean optional() default false;

    /** How the reference is protected from concurrent changes. */
    Holding holding() default Holding.LOCKED;

    /** How a reference is protected from concurrent changes. */
    enum Holding {
        /** By a lock on the referenced row. */
        LOCKED,
        /** By nothing else: the row is written only together with the one that it refers to. */
        OWNED,
        /** Not at all: the referenced row may have been deleted and is in the history. */
        FORMER
    }
}
