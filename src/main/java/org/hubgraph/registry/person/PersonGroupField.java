package org.hubgraph.registry.person;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Ignore;

import org.hubgraph.registry.aggregate.Dimension;

@Enum
@Description("The fields that people can be grouped by.")
@RegisterForReflection
public enum PersonGroupField {
    @Description("The fields of work; a person belongs to the group of each. " + Dimension.SPELLINGS)
    FIELD_OF_WORK;

    /** The dimensions of fields, which may be null, on the alias {@code p}. */
    @Ignore
    public static List<Dimension> dimensions(List<PersonGroupField> fields) {
        return Dimension.all(fields, field -> Dimension.texts(field, "p.fieldsOfWork"));
    }
}
