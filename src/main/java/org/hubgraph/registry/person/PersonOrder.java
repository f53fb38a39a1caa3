package org.hubgraph.registry.person;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.filter.Direction;

@Input("PersonOrder")
@Description("A sort key. Ties after the last key are broken by id.")
public class PersonOrder {
    @NonNull
    @Description("The field to sort by.")
    public PersonOrderField field;

    @DefaultValue("ASC")
    @Description("The direction; null means ASC.")
    public Direction direction = Direction.ASC;

    @Enum
    @Description("The fields that people can be sorted by.")
    public enum PersonOrderField {
        @Description("The name as returned without `language`, in the Unicode root collation: Latin, then Hangul, then"
                + " Han.")
        NAME,
        @Description("The slug, in ASCII order.")
        SLUG,
        @Description("When they were added to the registry.")
        CREATED_AT,
        @Description("When they were last changed in the registry.")
        UPDATED_AT
    }
}
