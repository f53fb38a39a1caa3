package org.hubgraph.registry.change;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that its command copies itself, such as a reference, a list of parts, or a text with a derived column. On a
 * field of a stored object: no input has a field of that name.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Explicit {}
