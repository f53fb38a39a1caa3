package org.hubgraph.graphql.projection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a getter, the attributes of its entity that it reads, besides keys; on a resolver, those of its source. A getter
 * without this annotation reads the attribute of its own name; a resolver without it reads only keys.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reads {
    String[] value();

    /** Additional attributes that are read if the field is given any argument. */
    String[] withArguments() default {};
}
