package org.hubgraph.registry.sector;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.filter.Direction;

@Input("SectorOrder")
@Description("A sort key. Ties after the last key are broken by id.")
public class SectorOrder {
    @NonNull
    @Description("The field to sort by.")
    public SectorOrderField field;

    @DefaultValue("ASC")
    @Description("The direction; null means ASC.")
    public Direction direction = Direction.ASC;

    @Enum
    @Description("The fields that sectors can be sorted by.")
    public enum SectorOrderField {
        @Description("The name as returned without `language`, in the Unicode root collation: Latin, then Hangul, then"
                + " Han.")
        NAME,
        @Description("The slug, in ASCII order.")
        SLUG,
        @Description("When it was added to the registry.")
        CREATED_AT,
        @Description("When it was last changed in the registry.")
        UPDATED_AT
    }
}
