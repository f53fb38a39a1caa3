package org.hubgraph.registry.source;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.filter.Direction;

@Input("CitationOrder")
@Description("A sort key. Ties after the last key are broken by id.")
public class CitationOrder {
    @NonNull
    @Description("The field to sort by.")
    public CitationOrderField field;

    @DefaultValue("ASC")
    @Description("The direction; null means ASC.")
    public Direction direction = Direction.ASC;

    @Enum
    @Description("The fields that citations can be sorted by.")
    public enum CitationOrderField {
        @Description("When the source was accessed; unknown last.")
        ACCESSED_ON,
        @Description("The confidence, lowest first; unknown last.")
        CONFIDENCE,
        @Description("When it was added to the registry.")
        CREATED_AT,
        @Description("When it was last changed in the registry.")
        UPDATED_AT
    }
}
