package org.hubgraph.database.reference;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the key in a field of an entity refers to. Every key that is not the entity's own has one. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface RefersTo {

    /** The entity, or what all entities that it may refer to have in common: then {@link #typeIn} tells them apart. */
    Class<?> value();

    /** The field beside it with the simple name of the entity, in any case; empty where there is one entity only. */
    String typeIn() default "";

    /** Fields of the row referred to that must not change at the same moment, such as the hub of a zone. */
    String[] reliesOn() default {};

    /** The field beside it that always equals the first of {@link #reliesOn}; empty for none. */
    String copy() default "";

    /** Whether only so many rows may refer to one. Of two that are added at once, the later counts the earlier. */
    boolean counted() default false;

    /** Whether the row is complete without the reference. Such a reference is cleared by a repair; other rows are deleted. */
    boolean optional() default false;

    /** How the reference is held. */
    Holding holding() default Holding.LOCKED;

    /** How a reference is held while others write. */
    enum Holding {
        /** By a lock on the row referred to. */
        LOCKED,
        /** By nothing more: the row is written only together with the one that it refers to. */
        OWNED,
        /** Not at all: what it refers to may be gone, and is in the history. */
        FORMER
    }
}
