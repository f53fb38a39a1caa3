package org.hubgraph.registry.change;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.hubgraph.registry.entry.Stored;

/**
 * Names the type of object that an input adds or changes. A field of the input sets the field of the object with the
 * same name, unless it is {@link Explicit}.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PatchOf {
    Class<? extends Stored> value();
}
