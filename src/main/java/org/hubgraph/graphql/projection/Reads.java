package org.hubgraph.graphql.projection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The attributes of its entity that a getter, or of its source that a resolver looks at, besides keys. A getter without it
 * looks at the attribute of its own name; a resolver without it at keys only.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reads {
    String[] value();

    /** More of them, where the field is given any argument. */
    String[] withArguments() default {};
}
